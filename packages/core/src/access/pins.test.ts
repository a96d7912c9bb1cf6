import type { PersonId } from '@cho40/contract'
import { err, ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aMarket, must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { changePin } from './change-pin.ts'
import { endAllSessions, endOneSession } from './end-sessions.ts'
import { scopeOverPerson } from './over-person.ts'
import { addPerson, grantRole } from './people.ts'
import { redeemReset, resetPin } from './reset-pin.ts'
import { SYSTEM_SCOPE } from './scopes.ts'
import { actorOf, sessionsOf } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { weakPin } from './weak-secrets.ts'

const PHONE = '0912345678'
const MINUTE = 60_000

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  let tokens = 0
  const server = () => ({
    ...deps,
    ...OPEN_PINS,
    tokens: {
      make: () => {
        tokens += 1
        return `token ${tokens}`
      },
    },
  })
  async function twoPeople(): Promise<{ vendor: PersonId; admin: PersonId }> {
    deps = await open()
    await aMarket(deps)
    const vendor = deps.ids.make('person')
    const admin = deps.ids.make('person')
    must(await addPerson(server(), { id: vendor, phone: PHONE, name: 'Cô Ba', pin: '493817' }))
    must(await addPerson(server(), { id: admin, phone: '0987654321', name: 'QT', pin: '493817' }))
    must(await grantRole(deps, { personId: admin, role: 'administrator', scopeId: SYSTEM_SCOPE }))
    return { vendor, admin }
  }
  const enter = async (pin: string) => must(await signIn(server(), { phone: PHONE, pin }))

  test('a new PIN needs the old one, and every other session is over', async () => {
    const { vendor } = await twoPeople()
    const [here, there] = [await enter('493817'), await enter('493817')]
    const actor = await actorOf(deps, here.token)
    if (actor?.kind !== 'person') throw new Error('nobody')
    const change = { personId: vendor, here: actor.session.id, newPin: '381946' }
    expect(await changePin(server(), { ...change, pin: '000000' })).toEqual(
      err({ type: 'WrongPhoneOrPin', triesLeft: 4 }),
    )
    expect(await changePin(server(), { ...change, pin: '493817', newPin: '123456' })).toMatchObject(
      {
        problem: { type: 'InvalidInput', issues: [{ path: 'pin' }] },
      },
    )
    must(await changePin(server(), { ...change, pin: '493817' }))
    expect(await actorOf(deps, here.token)).toBeDefined()
    expect(await actorOf(deps, there.token)).toBeUndefined()
    expect((await signIn(server(), { phone: PHONE, pin: '493817' })).ok).toBe(false)
    await enter('381946')
  })

  test('a code sets a new PIN once, within ten minutes, and ends all sessions', async () => {
    const { vendor, admin } = await twoPeople()
    const before = await enter('493817')
    const { code } = must(await resetPin(server(), { personId: vendor, by: admin }))
    expect(code).toMatch(/^\d{8}$/)
    const kept = await deps.db.selectFrom('cho_pin_reset').select('code_hash').execute()
    expect(kept.map((row) => row.code_hash)).toEqual([`pin:${code}`])
    // Until it is used the old PIN works: a code nobody handed over locks nobody out.
    await enter('493817')
    const redeem = (pin = '381946') => redeemReset(server(), { phone: PHONE, code, pin })
    expect(await redeem('111111')).toMatchObject({ problem: { type: 'InvalidInput' } })
    deps.advance(10 * MINUTE - 1)
    const opened = must(await redeem())
    expect(await actorOf(deps, opened.token)).toMatchObject({ personId: vendor })
    expect(await actorOf(deps, before.token)).toBeUndefined()
    expect(await redeem()).toMatchObject({ problem: { type: 'WrongPhoneOrPin' } })
    await enter('381946')
  })

  test('a code is void after its time, after another, and after five wrong tries', async () => {
    const { vendor, admin } = await twoPeople()
    const make = async () => must(await resetPin(server(), { personId: vendor, by: admin })).code
    const redeem = (code: string) => redeemReset(server(), { phone: PHONE, code, pin: '381946' })
    const late = await make()
    deps.advance(10 * MINUTE)
    expect(await redeem(late)).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft: 4 }))
    const [first, second] = [await make(), await make()]
    expect((await redeem(first)).ok).toBe(false)
    const wrong = second === '00000000' ? '00000001' : '00000000'
    for (const triesLeft of [3, 2, 1, 0]) {
      expect(await redeem(wrong)).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft }))
    }
    expect(await redeem(second)).toMatchObject({ problem: { type: 'LockedOut' } })
    deps.advance(15 * MINUTE)
    expect((await redeem(second)).ok).toBe(false)
    // Guessing at codes never locked the PIN itself.
    await enter('493817')
  })

  test('a number without a code, and one nobody has, are answered alike', async () => {
    await twoPeople()
    const tries = (phone: string) =>
      redeemReset(server(), { phone, code: '12345678', pin: '381946' })
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      expect(await tries(PHONE)).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft }))
      expect(await tries('0999999999')).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft }))
    }
    expect(await tries(PHONE)).toMatchObject({ problem: { type: 'LockedOut' } })
    expect(await tries('0999999999')).toMatchObject({ problem: { type: 'LockedOut' } })
  })

  test('a code sent twice at once opens one session', async () => {
    const { vendor, admin } = await twoPeople()
    const { code } = must(await resetPin(server(), { personId: vendor, by: admin }))
    const both = await Promise.all(
      ['381946', '738291'].map((pin) => redeemReset(server(), { phone: PHONE, code, pin })),
    )
    expect(both.filter(({ ok: done }) => done)).toHaveLength(1)
  })

  test('a board reaches its vendors, and nobody who is more than that', async () => {
    deps = await open()
    const market = await aMarket(deps, 2)
    const other = await aMarket(deps, 1, 1)
    const vendorOf = async (stallId: string | undefined) => {
      const row = await deps.db
        .selectFrom('cho_stall')
        .select('vendor_id')
        .where('id', '=', stallId as never)
        .executeTakeFirstOrThrow()
      return row.vendor_id
    }
    const [own, both] = [await vendorOf(market.stalls[0]?.id), await vendorOf(market.stalls[1]?.id)]
    const foreign = await vendorOf(other.stalls[0]?.id)
    must(await grantRole(deps, { personId: both, role: 'treasurer', scopeId: market.id }))
    const board = deps.ids.make('person')
    must(await addPerson(server(), { id: board, phone: PHONE, name: 'Ban', pin: '493817' }))
    must(await grantRole(deps, { personId: board, role: 'market_board', scopeId: market.id }))
    const reach = (personId: PersonId) =>
      scopeOverPerson(deps, { by: board, personId, permission: 'access.reset_pin' })
    expect(await reach(own)).toBe(market.stalls[0]?.id)
    expect(await reach(both)).toBe(SYSTEM_SCOPE)
    expect(await reach(foreign)).toBe(SYSTEM_SCOPE)
    expect(await reach(deps.ids.make('person'))).toBe(SYSTEM_SCOPE)
  })

  test('sessions are listed with device and network, ended one or all', async () => {
    const { vendor, admin } = await twoPeople()
    const device = { id: deps.ids.make('device'), name: 'Máy của con' }
    const from = { phone: PHONE, pin: '493817', network: '203.0.113.0/24' }
    must(await signIn(server(), { ...from, device }))
    await enter('493817')
    const [second, first] = await sessionsOf(deps, { personId: vendor })
    expect(first).toMatchObject({ deviceName: 'Máy của con', network: '203.0.113.0/24' })
    expect(second).toMatchObject({ deviceId: null, here: false })
    if (!first) throw new Error('no session')
    const foreign = await endOneSession(deps, { personId: admin, id: first.sessionId, by: admin })
    expect(foreign).toMatchObject({ problem: { type: 'NotFound' } })
    must(await endOneSession(deps, { personId: vendor, id: first.sessionId, by: vendor }))
    expect(await sessionsOf(deps, { personId: vendor })).toHaveLength(1)
    expect(await endAllSessions(deps, { personId: vendor, by: admin })).toEqual(ok({ ended: 1 }))
    expect(await sessionsOf(deps, { personId: vendor })).toEqual([])
  })
})

test.each([
  ['000000', true],
  ['123456', true],
  ['654321', true],
  ['345678', true],
  ['121212', true],
  ['912345', true],
  ['493817', false],
  ['135792', false],
])('the PIN %s is easy to guess: %s', (pin, weak) => {
  expect(weakPin(pin, PHONE) !== undefined).toBe(weak)
})
