import { generateKeyPairSync } from 'node:crypto'
import type { EnterValue } from '@cho40/contract'
import { marketDay, ok } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { transact } from '../../store/transact.ts'
import { must } from '../../testing/a-market.ts'
import { eachDialect, openTest, type TestDeps } from '../../testing/each-dialect.ts'
import { acceptedValues } from '../values/values.ts'
import { writeValue } from '../values/write-value.ts'
import { codeNames, dataValueSet } from './dhis2.ts'
import { importPackage } from './import-package.ts'
import { packageBody } from './package-body.ts'
import { endPeer, peers, trustPeer } from './peers.ts'
import { isSigned, packageSigner, signPackage } from './sign-package.ts'

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
      unitCode: '01843',
      from: DAYS.firstDay,
      to: DAYS.lastDay,
    })
    return signPackage(body, privateKey)
  }

  async function trusts(publicKey: string, unitCode: string) {
    const peer = { publicKey, unitCode, sender: 'Phường Bắc Kạn' }
    must(await trustPeer(province, { peer, by: null }))
  }

  const here = { unitCode: '01843', from: DAYS.firstDay, to: DAYS.lastDay }

  test('a province takes a commune’s values over once, however often they come', async () => {
    await accepted(72)
    const signed = await aPackage()
    await trusts(signed.publicKey, '01843')
    expect(must(await importPackage(province, { signed }))).toMatchObject({ added: 1 })
    const before = await acceptedValues(province, here)
    expect(before).toMatchObject([{ numerator: 72, denominator: 100, revision: 1 }])
    expect(must(await importPackage(province, { signed }))).toMatchObject({ added: 0 })
    commune.advance(1_000)
    // Another package with the same values: other bytes, nothing new.
    const later = await aPackage()
    expect(must(await importPackage(province, { signed: later }))).toEqual({
      added: 0,
      known: 1,
      unknown: 0,
    })
    expect(await acceptedValues(province, here)).toEqual(before)
  })

  test('a changed byte, another key and an unknown sender are refused, and nothing is kept', async () => {
    await accepted(72)
    const signed = await aPackage()
    await trusts(signed.publicKey, '01843')
    const changed = { ...signed, body: signed.body.replace('72', '92') }
    const other = signPackage(signed.body, generateKeyPairSync('ed25519').privateKey)
    for (const one of [changed, other, { ...signed, signature: 'AA==' }]) {
      expect(await importPackage(province, { signed: one })).toMatchObject({
        problem: { type: 'WrongSignature' },
      })
    }
    const odd = signPackage('{"format":"cho40-indicators@1"}', privateKey)
    expect(await importPackage(province, { signed: odd })).toMatchObject({
      problem: { type: 'UnreadableMessage' },
    })
    expect(await acceptedValues(province, here)).toEqual([])
  })

  test('a key speaks for its own unit and what lies in it, and no longer than it is trusted', async () => {
    await accepted(72)
    const signed = await aPackage()
    await trusts(signed.publicKey, '01864')
    expect(await importPackage(province, { signed })).toMatchObject({
      problem: { type: 'WrongSignature', reason: 'not trusted for 01843' },
    })
    // The province 19 holds the commune: whoever speaks for it speaks for all of them.
    await trusts(signed.publicKey, '19')
    expect(must(await importPackage(province, { signed }))).toMatchObject({ added: 1 })
    commune.advance(1_000)
    const later = await aPackage()
    for (const unitCode of ['19', '01864']) {
      const peer = { publicKey: signed.publicKey, unitCode }
      must(await endPeer(province, { peer, by: null }))
    }
    expect((await peers(province)).map(({ state }) => state)).toEqual(['ended', 'ended'])
    expect(await importPackage(province, { signed: later })).toMatchObject({
      problem: { type: 'WrongSignature' },
    })
  })

  test('an old package that comes late does not undo what a later one said', async () => {
    await accepted(72)
    const old = await aPackage()
    commune.advance(60_000)
    const [first] = await acceptedValues(commune, here)
    must(
      await transact(commune, async (tx) => {
        if (!first) throw new Error('it was accepted')
        const { version, unitEdition, id: supersedesId } = first
        const value = { ...first, id: commune.ids.make('ivalue'), numerator: 75 }
        const next = {
          version,
          unitEdition,
          revision: 2,
          supersedesId,
          reason: 'đếm lại',
          by: null,
        }
        await writeValue(tx, { value, ...next }, 'accepted')
        return ok(undefined)
      }),
    )
    const late = await aPackage()
    await trusts(late.publicKey, '01843')
    expect(must(await importPackage(province, { signed: late }))).toMatchObject({ added: 1 })
    expect(must(await importPackage(province, { signed: old }))).toMatchObject({ added: 0 })
    expect(await acceptedValues(province, here)).toMatchObject([{ numerator: 75, revision: 1 }])
  })

  test('a phone number that somebody typed stays at home', async () => {
    await accepted(72, { source: 'cô Hoa 0912 345 678, ngân hàng' })
    const { body } = await aPackage()
    expect(body).toContain('cô Hoa …, ngân hàng')
  })

  test('one secret gives one key, and its signature is of these bytes alone', () => {
    const secret = new Uint8Array(32).fill(7)
    const signer = packageSigner(secret)
    expect(packageSigner(secret).publicKey).toBe(signer.publicKey)
    const signed = signer.sign('{"a":1}')
    expect(isSigned(signed)).toBe(true)
    expect(isSigned({ ...signed, body: '{"a":2}' })).toBe(false)
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
    const byCode = dataValueSet(await acceptedValues(commune, here), codeNames())
    expect(byCode).toMatchObject({ dataElementIdScheme: 'code', orgUnitIdScheme: 'code' })
    expect(byCode.dataValues).toMatchObject([
      { dataElement: 'F-01.N', orgUnit: '01843', value: '72' },
      { dataElement: 'F-01.D', orgUnit: '01843', value: '100' },
    ])
  })
})
