import type { StallId } from '@cho40/contract'
import { err, ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { transact } from '../store/transact.ts'
import { aMarket, must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { authorize } from './authorize.ts'
import { devicesOf, revokeDevice, useDevice } from './devices.ts'
import { ungrant } from './grant.ts'
import { makeKey, revokeKey, rotateKey } from './make-key.ts'
import { askPairing, redeemPairing } from './pair-device.ts'
import { PERSON_ONLY } from './permissions.ts'
import { actorOfKey, servicesOf, touchKey } from './service-keys.ts'
import { actorOf } from './sessions.ts'
import { signIn } from './sign-in.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

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
        return `secret-of-many-random-bits-${tokens}`
      },
    },
  })
  async function aVendor() {
    deps = await open()
    const market = await aMarket(deps)
    const [stall] = market.stalls
    if (!stall) throw new Error('no stall')
    const { vendor_id: vendor } = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .executeTakeFirstOrThrow()
    return { market, stallId: stall.id, vendor }
  }
  const phone = (name = 'Máy thứ hai') => ({ id: deps.ids.make('device'), name })
  const enter = async () => {
    const { token } = must(await signIn(server(), { phone: '0900000001', pin: '123456' }))
    const actor = await actorOf(deps, token)
    if (actor?.kind !== 'person') throw new Error('nobody')
    return { token, sessionId: actor.session.id }
  }

  test('a code lets one other phone in as the same person, once', async () => {
    const { stallId, vendor } = await aVendor()
    const { code } = must(await askPairing(server(), { stallId, by: vendor }))
    const kept = await deps.db.selectFrom('cho_pairing').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(code)
    const device = phone()
    const twice = await Promise.all([
      redeemPairing(server(), { code, device }),
      redeemPairing(server(), { code, device: phone() }),
    ])
    expect(twice.filter(({ ok: done }) => done)).toHaveLength(1)
    const paired = must(twice.find(({ ok: done }) => done) ?? err('none'))
    expect(paired.stallId).toBe(stallId)
    expect(await actorOf(deps, paired.token)).toMatchObject({ personId: vendor })
    expect(await devicesOf(deps, vendor)).toMatchObject([{ name: 'Máy thứ hai', signedIn: true }])
  })

  test('a code is nothing after two minutes, after another, or when the right to sell is gone', async () => {
    const { stallId, vendor } = await aVendor()
    const none = err({ type: 'NotFound', what: 'pairing', id: '' })
    const ask = async () => must(await askPairing(server(), { stallId, by: vendor })).code
    const redeem = (code: string) => redeemPairing(server(), { code, device: phone() })
    const late = await ask()
    deps.advance(2 * MINUTE)
    expect(await redeem(late)).toEqual(none)
    const [first, second] = [await ask(), await ask()]
    expect(await redeem(first)).toEqual(none)
    await transact(deps, async (tx) =>
      ok(await ungrant(tx, { personId: vendor, role: 'vendor', scopeId: stallId })),
    )
    expect(await redeem(second)).toMatchObject({ problem: { type: 'NotAllowed' } })
  })

  test('a lost phone’s sessions are over; signed in anew at it, it may send what it kept', async () => {
    const { vendor } = await aVendor()
    const deviceId = deps.ids.make('device')
    const [lost, other] = [await enter(), await enter()]
    const use = (sessionId: typeof lost.sessionId) =>
      useDevice(deps, { sessionId, personId: vendor, deviceId })
    must(await use(lost.sessionId))
    deps.advance(MINUTE)
    must(await revokeDevice(deps, { deviceId, personId: vendor, by: vendor }))
    must(await revokeDevice(deps, { deviceId, personId: vendor, by: vendor }))
    expect(await actorOf(deps, lost.token)).toBeUndefined()
    expect(await actorOf(deps, other.token)).toBeDefined()
    // A session from before the loss cannot speak for the lost phone either.
    expect(await use(other.sessionId)).toEqual(
      err({ type: 'WrongState', what: 'device', id: deviceId, state: 'revoked' }),
    )
    deps.advance(MINUTE)
    must(await use((await enter()).sessionId))
    expect(await devicesOf(deps, vendor)).toMatchObject([{ deviceId, revokedAt: null }])
  })

  test('a key opens its service’s role and scope, to the day of its end, and two at a time', async () => {
    const { market, stallId, vendor } = await aVendor()
    const id = deps.ids.make('person')
    const wish = { id, name: 'Máy tính tiền', role: 'vendor', scopeId: stallId } as const
    const made = must(await makeKey(server(), { ...wish, days: 30, by: vendor }))
    expect(made.key).toMatch(/^cho40_[0-9a-z]{26}_/)
    const kept = await deps.db.selectFrom('cho_service_key').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(made.key.slice(33))
    expect(await actorOfKey(deps, made.key)).toMatchObject({
      actor: { kind: 'key', personId: id, keyId: made.keyId },
      lastUsedOn: null,
    })
    expect(await actorOfKey(deps, `${made.key}x`)).toBeUndefined()
    const may = async (permission: 'stall.sell' | 'exception.resolve', scopeId: string) =>
      (await authorize(deps, { personId: id, permission, scopeId })).ok
    expect(await may('stall.sell', stallId)).toBe(true)
    expect(await may('stall.sell', market.id)).toBe(false)
    // The role would carry it; a decision on money is a person's.
    expect(PERSON_ONLY.has('exception.resolve')).toBe(true)
    expect(await may('exception.resolve', stallId)).toBe(false)
    const next = must(await rotateKey(server(), { serviceId: id, days: 60, by: vendor }))
    expect(await rotateKey(server(), { serviceId: id, days: 60, by: vendor })).toMatchObject({
      problem: { type: 'WrongState', state: 'two keys' },
    })
    await touchKey(deps, next.keyId)
    must(await revokeKey(deps, { keyId: made.keyId, by: vendor }))
    expect(await actorOfKey(deps, made.key)).toBeUndefined()
    expect(await servicesOf(deps, market.id)).toMatchObject([
      {
        name: 'Máy tính tiền',
        role: 'vendor',
        keys: [{ state: 'active', lastUsedOn: '2026-11-21' }, { state: 'revoked' }],
      },
    ])
    deps.advance(60 * DAY)
    expect(await actorOfKey(deps, next.key)).toBeUndefined()
  })

  test('a service never signs in, and one made twice is refused', async () => {
    const { stallId, vendor } = await aVendor()
    const id = deps.ids.make('person')
    const wish = { id, name: 'Máy', role: 'staff', scopeId: stallId, days: 1, by: vendor } as const
    must(await makeKey(server(), wish))
    expect(await makeKey(server(), wish)).toEqual(
      err({ type: 'AlreadyExists', what: 'service', id }),
    )
    const sneaking = await signIn(server(), { phone: `service:${id}`, password: 'none' })
    expect(sneaking).toMatchObject({ problem: { type: 'WrongPhoneOrPin' } })
    const nowhere = { ...wish, id: deps.ids.make('person'), scopeId: 'stall_none' as StallId }
    expect(await makeKey(server(), nowhere)).toMatchObject({ problem: { type: 'NotFound' } })
  })
})
