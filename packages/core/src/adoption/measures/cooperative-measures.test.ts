import type { RecordCertificate } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { moderateListing } from '../../catalogue/moderate-listing.ts'
import { recordCertificate } from '../../catalogue/ocop/record-certificate.ts'
import { revokeCertificate } from '../../catalogue/ocop/revoke-certificate.ts'
import { carryListing, dropListing } from '../../catalogue/trace/carry-listing.ts'
import { must } from '../../testing/a-market.ts'
import { type AShop, aShop } from '../../testing/a-shop.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { indicatorFigures } from '../indicator-figures.ts'
import { periodNamed } from '../period.ts'

eachDialect((open) => {
  let deps: TestDeps
  let shop: AShop
  beforeEach(async () => {
    deps = await open()
    shop = await aShop(deps)
  })
  afterEach(() => deps.close())

  async function figure(id: string, period: string) {
    const named = must(periodNamed(period))
    const wanted = { unitCode: '02185', period: named, borders: 'then', facts: 'sales' } as const
    const { figures } = must(await indicatorFigures(deps, wanted))
    return figures.find(({ indicator }) => indicator.id === id)?.measured
  }

  async function certified(decidedOn: string, like: Partial<RecordCertificate> = {}) {
    const wish = {
      id: deps.ids.make('cert'),
      cooperativeId: shop.cooperativeId,
      holder: 'Hộ bà Thử',
      product: 'Miến dong',
      purpose: 'first' as const,
      stars: 3 as const,
      decisionNumber: `${decidedOn}/QĐ-UBND`,
      decidedOn: marketDay(decidedOn),
      issuer: 'province' as const,
      ...like,
    }
    return must(await recordCertificate(deps, { ...wish, by: shop.officer }))
  }

  test('what another floor carries is listed, from its first day there to its last', async () => {
    const listingId = await shop.sells('Miến dong')
    await certified('2026-06-01', { listingId })
    const taken = { listingId, state: 'withdrawn' as const, reasons: [], by: shop.officer }
    must(await moderateListing(deps, taken))
    expect(await figure('E-01', '2026-Q3')).toMatchObject({ numerator: 0, denominator: 1 })
    const there = { listingId, channel: 'shopee' }
    must(await carryListing(deps, { ...there, fromDay: marketDay('2026-09-30') }))
    expect(await figure('E-01', '2026-Q2')).toMatchObject({ numerator: 0, denominator: 1 })
    expect(await figure('E-01', '2026-Q3')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(await figure('E-01', '2026-Q4')).toMatchObject({ numerator: 1, denominator: 1 })
    must(await dropListing(deps, { ...there, lastDay: marketDay('2026-10-31') }))
    expect(await figure('E-01', '2026-Q3')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(await figure('E-01', '2026-Q4')).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('a product counts once while a certificate of it holds, and no longer when that was revoked', async () => {
    const listingId = await shop.sells('Miến dong')
    await certified('2026-06-01', { listingId })
    const second = await certified('2026-08-01', { listingId, stars: 4 })
    await certified('2026-07-01', { product: 'Mật ong' })
    expect(await figure('E-02', '2026-Q3')).toMatchObject({ numerator: 2 })
    expect(await figure('E-01', '2026-Q3')).toMatchObject({ numerator: 1, denominator: 2 })
    const revokedOn = marketDay('2026-10-01')
    const revocation = { revokedOn, decisionNumber: '9/QĐ-UBND', ground: 'law_broken' as const }
    must(await revokeCertificate(deps, { certificateId: second, ...revocation }))
    expect(await figure('E-02', '2026-Q3')).toMatchObject({ numerator: 2 })
    expect(await figure('E-02', '2026-Q4')).toMatchObject({ numerator: 1 })
    expect(await figure('E-01', '2026-Q4')).toMatchObject({ numerator: 0, denominator: 1 })
  })
})
