import { generateKeyPairSync } from 'node:crypto'
import type { EnterValue } from '@cho40/contract'
import { marketDay, ok } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { transact } from '../../store/transact.ts'
import { must } from '../../testing/a-market.ts'
import { eachDialect, openTest, type TestDeps } from '../../testing/each-dialect.ts'
import { acceptedValues } from '../values/values.ts'
import { writeValue } from '../values/write-value.ts'
import { dataValueSet } from './dhis2.ts'
import { importPackage } from './import-package.ts'
import { packageBody } from './package-body.ts'
import { signPackage } from './sign-package.ts'

const DAYS = { firstDay: marketDay('2026-07-01'), lastDay: marketDay('2026-09-30') }

eachDialect((open, dialect) => {
  let commune: TestDeps
  let province: TestDeps
  beforeEach(async () => {
    commune = await open()
    province = await openTest(dialect)
  })
  afterEach(async () => {
    await commune.close()
    await province.close()
  })
  const { privateKey } = generateKeyPairSync('ed25519')

  async function accepted(numerator: number, like: Partial<EnterValue> = {}) {
    const value: EnterValue = {
      id: commune.ids.make('ivalue'),
      indicatorId: 'F-01',
      unitCode: '01843',
      ...DAYS,
      cutoffAt: commune.clock.now(),
      numerator,
      denominator: 100,
      bound: '=',
      source: 'ngân hàng',
      method: 'đếm',
      evidence: [0, 0, 1, 0],
      coverage: null,
      ...like,
    }
    const first = { revision: 1, supersedesId: null, reason: null, by: null }
    must(
      await transact(commune, async (tx) => {
        await writeValue(tx, { value, version: 1, unitEdition: '2025-07-01', ...first }, 'accepted')
        return ok(undefined)
      }),
    )
  }

  async function aPackage() {
    const body = await packageBody(commune, {
      sender: 'Phường Bắc Kạn',
      madeAt: commune.clock.now(),
      unitCodes: ['01843'],
      from: DAYS.firstDay,
      to: DAYS.lastDay,
    })
    return signPackage(body, privateKey)
  }

  const here = { unitCode: '01843', from: DAYS.firstDay, to: DAYS.lastDay }

  test('a province takes a commune’s values over once, however often they come', async () => {
    await accepted(72)
    const signed = await aPackage()
    const trusted = [signed.publicKey]
    expect(must(await importPackage(province, { signed, trusted }))).toMatchObject({ added: 1 })
    const before = await acceptedValues(province, here)
    expect(before).toMatchObject([{ numerator: 72, denominator: 100, revision: 1 }])
    expect(must(await importPackage(province, { signed, trusted }))).toMatchObject({ added: 0 })
    commune.advance(1_000)
    // Another package with the same values: other bytes, nothing new.
    const later = await aPackage()
    expect(must(await importPackage(province, { signed: later, trusted }))).toEqual({
      added: 0,
      known: 1,
      unknown: 0,
    })
    expect(await acceptedValues(province, here)).toEqual(before)
  })

  test('a changed byte, another key and an unknown sender are refused, and nothing is kept', async () => {
    await accepted(72)
    const signed = await aPackage()
    const trusted = [signed.publicKey]
    const changed = { ...signed, body: signed.body.replace('72', '92') }
    const other = signPackage(signed.body, generateKeyPairSync('ed25519').privateKey)
    for (const one of [changed, other, { ...signed, signature: 'AA==' }]) {
      expect(await importPackage(province, { signed: one, trusted })).toMatchObject({
        problem: { type: 'WrongSignature' },
      })
    }
    const odd = signPackage('{"format":"cho40-indicators@1"}', privateKey)
    expect(await importPackage(province, { signed: odd, trusted })).toMatchObject({
      problem: { type: 'UnreadableMessage' },
    })
    expect(await acceptedValues(province, here)).toEqual([])
  })

  test('handfuls of people and takings do not travel, and no person ever does', async () => {
    await accepted(3)
    await accepted(80, { indicatorId: 'I-03' })
    await accepted(900_000, { indicatorId: 'M-04', denominator: 1_000_000 })
    const { body } = await aPackage()
    expect(body).toContain('I-03')
    expect(body).not.toContain('F-01')
    expect(body).not.toContain('M-04')
    expect(body).not.toMatch(/person_|stall_|ivalue_/)
  })

  test('DHIS2 gets the two parts of a share, not a percentage', async () => {
    await accepted(72)
    const set = dataValueSet(await acceptedValues(commune, here), {
      numeratorOf: (id) => (id === 'F-01' ? 'aaaaaaaaaa1' : undefined),
      denominatorOf: (id) => (id === 'F-01' ? 'bbbbbbbbbb1' : undefined),
      orgUnitOf: (code) => `OU${code}`,
    })
    expect(set.dataValues).toMatchObject([
      { dataElement: 'aaaaaaaaaa1', period: '2026Q3', orgUnit: 'OU01843', value: '72' },
      { dataElement: 'bbbbbbbbbb1', period: '2026Q3', orgUnit: 'OU01843', value: '100' },
    ])
  })
})
