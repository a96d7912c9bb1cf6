import type { PersonId } from '@cho40/contract'
import { err } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aMarket, must, OPEN_PINS } from '../testing/a-market.ts'
import { anAuthenticator } from '../testing/an-authenticator.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { changePin, setPassword } from './change-pin.ts'
import { revokeDevice } from './devices.ts'
import { endAllSessions, endOneSession } from './end-sessions.ts'
import { askPairing, redeemPairing } from './pair-device.ts'
import { addPasskey, askToAddPasskey } from './passkeys/add-passkey.ts'
import { addPerson, grantRole } from './people.ts'
import { redeemReset, resetPin } from './reset-pin.ts'
import { SYSTEM_SCOPE } from './scopes.ts'
import { actorOf, sessionsOf } from './sessions.ts'
import { signIn } from './sign-in.ts'

const PHONE = '0900000001'
const OLD = '123456'
const NEW = '381946'
const DAY = 86_400_000
const ORIGIN = 'https://cho.example'

/** What somebody who knew a secret, or held a session, can still do while its owner takes both away. */
eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  let tokens = 0
  const make = () => {
    tokens += 1
    return `race ${tokens}`
  }
  const server = () => ({ ...deps, ...OPEN_PINS, tokens: { make } })

  async function aVendor() {
    deps = await open()
    const market = await aMarket(deps)
    const [stall] = market.stalls
    if (!stall) throw new Error('no stall')
    const { vendor_id: vendor } = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .executeTakeFirstOrThrow()
    const admin = deps.ids.make('person')
    must(await addPerson(server(), { id: admin, phone: '0987654321', name: 'QT', pin: '493817' }))
    must(await grantRole(deps, { personId: admin, role: 'administrator', scopeId: SYSTEM_SCOPE }))
    return { market, stallId: stall.id, vendor, admin }
  }

  /** Looks at the secret as ever, and before it says what it saw lets something else happen. */
  function meanwhile(happens: () => Promise<unknown>) {
    let done = false
    const { pins } = OPEN_PINS
    const matches = async (secret: string, hash: string): Promise<boolean> => {
      const is = await pins.matches(secret, hash)
      if (!done) {
        done = true
        await happens()
      }
      return is
    }
    return { ...server(), pins: { ...pins, matches } }
  }

  const taken = async (vendor: PersonId, admin: PersonId) => {
    const { code } = must(await resetPin(server(), { personId: vendor, by: admin }))
    return must(await redeemReset(server(), { phone: PHONE, code, pin: NEW }))
  }
  const sessions = async (personId: PersonId) => (await sessionsOf(deps, { personId })).length
  const inside = async (pin = OLD) => {
    const { token } = must(await signIn(server(), { phone: PHONE, pin }))
    const actor = await actorOf(deps, token)
    if (actor?.kind !== 'person') throw new Error('nobody')
    return actor.session.id
  }

  test('an old PIN that was right when it was looked at opens nothing once there is a new one', async () => {
    const { vendor, admin } = await aVendor()
    const late = meanwhile(() => taken(vendor, admin))
    expect(await signIn(late, { phone: PHONE, pin: OLD })).toMatchObject({
      problem: { type: 'WrongPhoneOrPin', triesLeft: 4 },
    })
    // The one that the owner came in with, and no other.
    expect(await sessions(vendor)).toBe(1)
  })

  test('nor an old password', async () => {
    const { vendor, admin } = await aVendor()
    const password = 'lá chuối non 77 gói'
    must(await setPassword(server(), { personId: vendor, pin: OLD, password }))
    const late = meanwhile(() => taken(vendor, admin))
    expect((await signIn(late, { phone: PHONE, password })).ok).toBe(false)
    expect(await sessions(vendor)).toBe(1)
  })

  test('who knew the old PIN cannot set another over the new one, nor a password beside it', async () => {
    const { vendor, admin } = await aVendor()
    const here = await inside()
    const late = meanwhile(() => taken(vendor, admin))
    const change = { personId: vendor, here, pin: OLD, newPin: '594827' }
    expect(await changePin(late, change)).toEqual(err({ type: 'NotSignedIn' }))
    const [again, to] = [await inside(NEW), { personId: vendor, password: 'lá chuối non 77 gói' }]
    const cut = meanwhile(() => endAllSessions(deps, { personId: vendor, by: admin }))
    expect(await setPassword(cut, { ...to, here: again, pin: NEW })).toEqual(
      err({ type: 'NotSignedIn' }),
    )
    await inside(NEW)
  })

  test('a passkey asked for with the old PIN is not kept after the new one', async () => {
    const { vendor, admin } = await aVendor()
    const place = { origin: ORIGIN }
    const late = meanwhile(() => taken(vendor, admin))
    expect(await askToAddPasskey(late, { personId: vendor, pin: OLD, ...place })).toEqual(
      err({ type: 'NotSignedIn' }),
    )
    const asked = must(await askToAddPasskey(server(), { personId: vendor, pin: NEW, ...place }))
    const key = anAuthenticator(ORIGIN)
    await taken(vendor, admin)
    const made = { id: deps.ids.make('passkey'), name: 'Máy lạ', ...key.make(asked.challenge) }
    expect(await addPasskey(deps, { ...made, personId: vendor, ...place })).toEqual(
      err({ type: 'WrongPasskey', reason: 'challenge' }),
    )
  })

  test('a code for another phone ends with the sessions, the session or the phone that it was asked on', async () => {
    const { vendor, admin, stallId } = await aVendor()
    const device = { id: deps.ids.make('device'), name: 'Máy mất' }
    must(await signIn(server(), { phone: PHONE, pin: OLD, device }))
    const ends = [
      () => endAllSessions(deps, { personId: vendor, by: admin }),
      async () => endOneSession(deps, { personId: vendor, id: await inside(), by: vendor }),
      () => revokeDevice(deps, { deviceId: device.id, personId: vendor, by: vendor }),
      () => taken(vendor, admin),
    ]
    for (const end of ends) {
      const { code } = must(await askPairing(server(), { stallId, by: vendor }))
      await end()
      const other = { id: deps.ids.make('device'), name: 'Máy khác' }
      expect(await redeemPairing(server(), { code, device: other })).toMatchObject({
        problem: { type: 'NotFound', what: 'pairing' },
      })
    }
  })

  test('a code for a new PIN is void once its owner changed the PIN with the old one', async () => {
    const { vendor, admin } = await aVendor()
    const { code } = must(await resetPin(server(), { personId: vendor, by: admin }))
    must(await changePin(server(), { personId: vendor, pin: OLD, newPin: NEW }))
    expect((await redeemReset(server(), { phone: PHONE, code, pin: '594827' })).ok).toBe(false)
    await inside(NEW)
  })

  test('who is given money to move keeps no session of a stall’s months', async () => {
    const { vendor, market } = await aVendor()
    await inside()
    const before = await sessionsOf(deps, { personId: vendor })
    must(await grantRole(deps, { personId: vendor, role: 'treasurer', scopeId: market.id }))
    const [now] = await sessionsOf(deps, { personId: vendor })
    expect(Date.parse(now?.expiresAt ?? '')).toBeLessThan(Date.parse(before[0]?.expiresAt ?? ''))
    deps.advance(3 * DAY)
    expect(await sessions(vendor)).toBe(0)
  })
})
