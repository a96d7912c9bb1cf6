import type { RecordCertificate } from '@cho40/contract'
import { type MarketDay, marketDay, marketDayOf, plusDays } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { must } from '../../testing/a-market.ts'
import { type AShop, aShop } from '../../testing/a-shop.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { deskListings } from '../desk-listings.ts'
import { listings } from '../listings.ts'
import { certificates } from './certificates.ts'
import { recordCertificate } from './record-certificate.ts'
import { recordRenewal } from './record-renewal.ts'
import { revokeCertificate } from './revoke-certificate.ts'

const day = (text: string): MarketDay => marketDay(text)

eachDialect((open) => {
  let deps: TestDeps
  let shop: AShop
  afterEach(() => deps.close())

  type Said = Partial<Omit<RecordCertificate, 'id'>>
  const certificate = (said: Said = {}) => ({
    id: deps.ids.make('cert'),
    cooperativeId: shop.cooperativeId,
    holder: 'Hộ bà Thử',
    product: 'Miến dong',
    purpose: 'first' as const,
    stars: 4 as const,
    decisionNumber: '124/QĐ-UBND',
    decidedOn: day('2026-06-01'),
    issuer: 'province' as const,
    by: shop.officer,
    ...said,
  })

  async function aCertified(said: Said = {}) {
    deps = await open()
    shop = await aShop(deps)
    const listingId = await shop.sells('Miến dong')
    const input = certificate({ listingId, ...said })
    must(await recordCertificate(deps, input))
    return { listingId, certificateId: input.id, input }
  }

  const starsOnPage = async (today: MarketDay) =>
    (await listings(deps, { today, limit: 10 })).map(({ ocop }) => ocop?.stars ?? 0)
  const statusOnDesk = async (today: MarketDay) =>
    (await certificates(deps, { cooperativeId: shop.cooperativeId, today })).map(
      ({ status }) => status,
    )

  test('the page and the desk agree with the pure rule on every day around every boundary', async () => {
    const { certificateId } = await aCertified()
    must(await recordRenewal(deps, { certificateId, filedOn: day('2029-05-20') }))
    for (const around of ['2028-12-03', '2029-06-01', '2029-11-28']) {
      for (let n = -1; n <= 1; n += 1) {
        const today = plusDays(day(around), n)
        const [status] = await statusOnDesk(today)
        const shown = status === 'valid' || status === 'expiring' || status === 'extended'
        expect([today, await starsOnPage(today)]).toEqual([today, [shown ? 4 : 0]])
      }
    }
    expect(await statusOnDesk(day('2028-12-02'))).toEqual(['valid'])
    expect(await statusOnDesk(day('2028-12-03'))).toEqual(['expiring'])
    expect(await statusOnDesk(day('2029-06-02'))).toEqual(['extended'])
    expect(await statusOnDesk(day('2029-11-29'))).toEqual(['expired'])
  })

  test('the desk tells a star from its day to its last, also when that is known ahead', async () => {
    const { listingId, certificateId } = await aCertified()
    const starOn = async (today: string) => {
      const wanted = { cooperativeId: shop.cooperativeId, today: day(today) }
      return (await deskListings(deps, wanted))[0]?.star
    }
    expect(await starOn('2026-11-21')).toMatchObject({ stars: 4, until: '2029-06-01' })
    const better = certificate({ listingId, stars: 3, decidedOn: day('2027-01-01') })
    must(await recordCertificate(deps, better))
    expect(await starOn('2026-11-21')).toMatchObject({ stars: 4, until: '2026-12-31' })
    expect(await starOn('2027-01-01')).toMatchObject({ stars: 3, until: '2030-01-01' })
    const ground = 'law_broken' as const
    const revokedOn = day('2028-05-05')
    const ended = { revokedOn, decisionNumber: '9', ground, certificateId: better.id }
    must(await revokeCertificate(deps, ended))
    expect(await starOn('2028-05-04')).toMatchObject({ stars: 3, until: '2028-05-04' })
    expect(await starOn('2028-05-05')).toBeNull()
    must(await revokeCertificate(deps, { ...ended, certificateId, revokedOn: day('2026-11-21') }))
    expect(await starOn('2026-11-20')).toMatchObject({ stars: 4, until: '2026-11-20' })
    expect(await starOn('2026-11-21')).toBeNull()
  })

  test('a star whose term is over is told with its last day', async () => {
    await aCertified()
    const wanted = { cooperativeId: shop.cooperativeId, today: day('2030-01-01') }
    expect((await deskListings(deps, wanted))[0]?.star).toMatchObject({ until: '2029-06-01' })
  })

  test('what the database shows is what the pure rule says, whatever happened in whatever order', async () => {
    deps = await open()
    shop = await aShop(deps)
    const from = (n: number) => plusDays(day('2026-06-01'), n)
    const histories = fc.sample(
      fc.record({
        decided: fc.integer({ min: 0, max: 400 }),
        filed: fc.option(fc.integer({ min: 0, max: 1_095 }), { nil: null }),
        answered: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
        revoked: fc.option(fc.integer({ min: 0, max: 1_600 }), { nil: null }),
      }),
      { numRuns: 25, seed: 3 },
    )
    for (const [n, { decided, filed, answered, revoked }] of histories.entries()) {
      const listingId = await shop.sells(`Hàng ${n}`)
      const input = certificate({ listingId, decidedOn: from(decided) })
      must(await recordCertificate(deps, input))
      if (filed !== null) {
        const filedOn = from(decided + filed)
        const answer = answered === null ? {} : { decidedOn: plusDays(filedOn, answered) }
        must(await recordRenewal(deps, { certificateId: input.id, filedOn, ...answer }))
      }
      if (revoked !== null) {
        must(
          await revokeCertificate(deps, {
            certificateId: input.id,
            revokedOn: from(decided + revoked),
            decisionNumber: 'x',
            ground: 'other_finding',
          }),
        )
      }
    }
    for (let n = -1; n <= 1_800; n += 53) {
      const today = from(n)
      const { cooperativeId } = shop
      const said = new Map(
        (await certificates(deps, { cooperativeId, today })).map((each) => [
          each.listingId,
          ['valid', 'expiring', 'extended'].includes(each.status),
        ]),
      )
      for (const { id, ocop } of await listings(deps, { today, limit: 50 })) {
        expect([today, id, ocop !== undefined]).toEqual([today, id, said.get(id)])
      }
    }
  })

  test('an answered renewal ends the extension with the day of the answer', async () => {
    const { certificateId } = await aCertified()
    const filedOn = day('2029-05-20')
    must(await recordRenewal(deps, { certificateId, filedOn, decidedOn: day('2029-07-15') }))
    expect(await starsOnPage(day('2029-07-15'))).toEqual([4])
    expect(await starsOnPage(day('2029-07-16'))).toEqual([0])
    const late = await recordRenewal(deps, { certificateId, filedOn: day('2029-06-02') })
    expect(!late.ok && late.problem).toMatchObject({ issues: [{ path: 'filedOn' }] })
  })

  test('a revocation puts the star out everywhere the same day, and only once', async () => {
    const { certificateId } = await aCertified()
    const revocation = {
      certificateId,
      revokedOn: day('2027-03-10'),
      decisionNumber: '9/QĐ-UBND',
      ground: 'law_broken',
    } as const
    must(await revokeCertificate(deps, revocation))
    must(await revokeCertificate(deps, revocation))
    expect(await starsOnPage(day('2027-03-09'))).toEqual([4])
    expect(await starsOnPage(day('2027-03-10'))).toEqual([0])
    expect(await statusOnDesk(day('2027-03-10'))).toEqual(['revoked'])
    const other = await revokeCertificate(deps, { ...revocation, revokedOn: day('2027-04-01') })
    expect(!other.ok && other.problem.type).toBe('WrongState')
    const renewal = await recordRenewal(deps, { certificateId, filedOn: day('2029-05-01') })
    expect(!renewal.ok && renewal.problem.type).toBe('WrongState')
  })

  test('more stars take over on their day; an older decision found later fits in before them', async () => {
    const { listingId } = await aCertified({ decidedOn: day('2028-06-01') })
    const earlier = certificate({ listingId, stars: 3, decidedOn: day('2026-06-01') })
    must(await recordCertificate(deps, earlier))
    expect(await starsOnPage(day('2028-05-31'))).toEqual([3])
    expect(await starsOnPage(day('2028-06-01'))).toEqual([4])
    const last = certificate({
      listingId,
      stars: 5,
      issuer: 'ministry',
      decidedOn: day('2029-01-01'),
    })
    must(await recordCertificate(deps, last))
    expect(await starsOnPage(day('2029-01-01'))).toEqual([5])
    expect(await statusOnDesk(day('2029-01-01'))).toEqual(['replaced', 'replaced', 'valid'])
    const twice = await recordCertificate(
      deps,
      certificate({ listingId, decidedOn: day('2028-06-01') }),
    )
    expect(!twice.ok && twice.problem.type).toBe('AlreadyExists')
  })

  test('what the rule of its day does not allow is refused by the field', async () => {
    const { input } = await aCertified()
    const refused = async (said: Said) => {
      const result = await recordCertificate(deps, certificate(said))
      return result.ok ? [] : result.problem
    }
    const at = (path: string) => ({ type: 'InvalidInput', issues: [{ path }] })
    expect(await refused({ stars: 5 })).toMatchObject(at('issuer'))
    expect(await refused({ issuer: 'district' })).toMatchObject(at('issuer'))
    expect(await refused({ score: 6_999 })).toMatchObject(at('score'))
    expect(await refused({ validUntil: day('2029-06-02') })).toMatchObject(at('validUntil'))
    expect(await refused({ productCode: '19-2185' })).toMatchObject(at('productCode'))
    expect(await refused({ productCode: '20-02185-01-2026' })).toMatchObject(at('productCode'))
    // A real commune: 01273 is Thục Phán of Cao Bằng (04) since 2025-07-01.
    expect(await refused({ productCode: '19-01273-01-2026' })).toMatchObject(at('productCode'))
    expect(await refused({ productCode: '04-01273-01-2026' })).toEqual([])
    expect(await refused({ productCode: '19-99999-01-2026' })).toMatchObject({ type: 'NotFound' })
    const foreign = await refused({ listingId: deps.ids.make('listing') })
    expect(foreign).toMatchObject({ type: 'NotFound', what: 'listing' })
    expect(await recordCertificate(deps, input)).toEqual({ ok: true, value: input.id })
    const reused = await recordCertificate(deps, { ...input, stars: 3 })
    expect(!reused.ok && reused.problem.type).toBe('IdReused')
  })

  test('certificates of the rules before keep their term, their issuer and their code as text', async () => {
    await aCertified({ productCode: ' 19-02185-1-2026' })
    const old = certificate({
      stars: 3,
      issuer: 'district',
      decidedOn: day('2024-03-01'),
      productCode: 'BK-01',
    })
    must(await recordCertificate(deps, old))
    const ancient = certificate({ stars: 5, issuer: 'ministry', decidedOn: day('2021-06-30') })
    must(await recordCertificate(deps, ancient))
    const kept = await certificates(deps, {
      cooperativeId: shop.cooperativeId,
      today: marketDayOf(deps.clock.now()),
    })
    expect(
      kept.map(({ validUntil, status, productCode }) => [validUntil, status, productCode]),
    ).toEqual([
      ['2024-06-30', 'expired', undefined],
      ['2027-03-01', 'expiring', 'BK-01'],
      ['2029-06-01', 'valid', '19-02185-01-2026'],
    ])
  })
})
