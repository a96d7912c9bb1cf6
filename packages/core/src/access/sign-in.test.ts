import type { PersonId } from '@cho40/contract'
import { err, ok, plusMs } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, MORNING, type TestDeps } from '../testing/each-dialect.ts'
import { setPassword } from './change-pin.ts'
import { addPerson } from './people.ts'
import { actorOf, endSession, touchSession } from './sessions.ts'
import { signIn } from './sign-in.ts'

const PHONE = '0900000001'
const MINUTE = 60_000
const DAY = 1440 * MINUTE

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())
  let tokens = 0
  const asked: string[] = []

  const server = () => ({
    ...deps,
    pins: {
      hash: OPEN_PINS.pins.hash,
      matches: (pin: string, hash: string) => {
        asked.push(hash)
        return OPEN_PINS.pins.matches(pin, hash)
      },
    },
    tokens: {
      make: () => {
        tokens += 1
        return `token ${tokens}`
      },
    },
  })

  async function person(): Promise<PersonId> {
    deps = await open()
    const id = deps.ids.make('person')
    return must(await addPerson(server(), { id, phone: PHONE, name: 'Cô Ba', pin: '246810' }))
  }
  const guess = (pin: string, phone = PHONE) => signIn(server(), { phone, pin })

  test('the right PIN opens a session that names the person', async () => {
    const personId = await person()
    const { token } = must(await guess('246810'))
    expect(await actorOf(deps, token)).toMatchObject({ kind: 'person', personId, name: 'Cô Ba' })
    expect(await actorOf(deps, 'another token')).toBeUndefined()
    const kept = await deps.db.selectFrom('cho_session').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  test('five wrong guesses lock the phone for a quarter of an hour, for the right PIN too', async () => {
    await person()
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      expect(await guess('000000')).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft }))
    }
    const until = plusMs(MORNING, 15 * MINUTE)
    expect(await guess('246810')).toEqual(err({ type: 'LockedOut', until }))
    deps.advance(15 * MINUTE - 1)
    expect(await guess('246810')).toEqual(err({ type: 'LockedOut', until }))
    deps.advance(1)
    expect((await guess('246810')).ok).toBe(true)
  })

  test('a number nobody has is answered as one that somebody has, try by try', async () => {
    await person()
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      const stranger = await guess('000000', '0999999999')
      expect(stranger).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft }))
    }
    expect(await guess('000000', '0999999999')).toMatchObject({ problem: { type: 'LockedOut' } })
    const kept = await deps.db.selectFrom('cho_sign_in_try').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain('0999999999')
  })

  test('after a lock the count starts again; a right PIN clears it', async () => {
    await person()
    for (let n = 0; n < 5; n += 1) await guess('000000')
    deps.advance(15 * MINUTE)
    expect(await guess('000000')).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft: 4 }))
    must(await guess('246810'))
    expect(await guess('000000')).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft: 4 }))
  })

  test('ten guesses sent side by side get no more than five looks at the PIN', async () => {
    await person()
    asked.length = 0
    const guesses = await Promise.all(
      Array.from({ length: 10 }, (_, n) => guess(String(100_000 + n))),
    )
    const types = guesses.map((one) => (one.ok ? 'in' : one.problem.type))
    expect(types.filter((type) => type === 'WrongPhoneOrPin')).toHaveLength(5)
    expect(types.filter((type) => type === 'LockedOut')).toHaveLength(5)
    expect(asked).toHaveLength(5)
  })

  test('an unknown phone is answered like a wrong PIN, after the same work', async () => {
    await person()
    asked.length = 0
    const unknown = await guess('000000', '0911111111')
    expect(unknown).toEqual(await guess('000000'))
    expect(asked).toHaveLength(2)
  })

  test('a session ends with its time, or when it is ended', async () => {
    await person()
    const first = must(await guess('246810'))
    const second = must(await guess('246810'))
    await endSession(deps, first.token)
    await endSession(deps, first.token)
    await endSession(deps, 'no such token')
    expect(await actorOf(deps, first.token)).toBeUndefined()
    expect(await actorOf(deps, second.token)).toBeDefined()
    // In use all the time it lasts to its end, and no longer.
    for (let day = 0; day < 90; day += 30) {
      const actor = await actorOf(deps, second.token)
      if (actor?.kind === 'person') await touchSession(deps, { id: actor.session.id })
      deps.advance(30 * DAY)
    }
    deps.setClock(plusMs(second.expiresAt, -1))
    expect(await actorOf(deps, second.token)).toBeDefined()
    deps.setClock(second.expiresAt)
    expect(await actorOf(deps, second.token)).toBeUndefined()
  })

  test('a session that lies unused ends before its time', async () => {
    await person()
    const { token } = must(await guess('246810'))
    deps.advance(60 * DAY - 1)
    expect(await actorOf(deps, token)).toMatchObject({ session: { stale: true } })
    deps.advance(1)
    expect(await actorOf(deps, token)).toBeUndefined()
  })

  test('a password opens what the PIN opens, and both are guessed from one count', async () => {
    const personId = await person()
    const self = { personId, pin: '246810' }
    const weak = await setPassword(server(), { ...self, password: 'Mat Khau 123' })
    expect(weak).toMatchObject({ problem: { issues: [{ path: 'password' }] } })
    must(await setPassword(server(), { ...self, password: 'sáng ra chợ Bắc Hà' }))
    expect((await signIn(server(), { phone: PHONE, password: 'sáng ra chợ Bắc Hà' })).ok).toBe(true)
    for (const left of [4, 3, 2]) {
      const wrong = await signIn(server(), { phone: PHONE, password: `sai ${left}` })
      expect(wrong).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft: left }))
    }
    expect(await guess('000000')).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft: 1 }))
    must(await guess('246810'))
    must(await setPassword(server(), { ...self, password: null }))
    const gone = await signIn(server(), { phone: PHONE, password: 'sáng ra chợ Bắc Hà' })
    expect(gone).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft: 4 }))
  })

  test('a password that leaked elsewhere is not taken, where somebody has a list', async () => {
    const personId = await person()
    const leaked = 'sáng ra chợ Bắc Hà'
    const known = {
      ...server(),
      pins: { ...OPEN_PINS.pins, isLeaked: async (p: string) => p === leaked },
    }
    const self = { personId, pin: '246810' }
    expect(await setPassword(known, { ...self, password: leaked })).toMatchObject({
      problem: { type: 'InvalidInput', issues: [{ path: 'password' }] },
    })
    must(await setPassword(known, { ...self, password: `${leaked}, chiều về` }))
    must(await setPassword(known, { ...self, password: null }))
  })

  test('a password is what was typed: any characters, all of them, and no other case', async () => {
    const personId = await person()
    const password = `Ổ bánh mì 🥖 "<&'\\%00 ${'dài lắm '.repeat(10)}hết`
    expect(password.length).toBeGreaterThan(64)
    must(await setPassword(server(), { personId, pin: '246810', password }))
    for (const wrong of [password.toLowerCase(), password.slice(0, 64), `${password} `]) {
      const tried = await signIn(server(), { phone: PHONE, password: wrong })
      expect(tried).toMatchObject({ problem: { type: 'WrongPhoneOrPin' } })
    }
    expect((await signIn(server(), { phone: PHONE, password })).ok).toBe(true)
  })

  test('every way in and every refusal is in the log, without a secret or a whole number', async () => {
    const personId = await person()
    const { token } = must(await guess('246810'))
    await guess('000000')
    await guess('000000', '0999999999')
    await endSession(deps, token)
    const log = await deps.db.selectFrom('cho_access_event').selectAll().orderBy('id').execute()
    expect(log.map(({ kind, person_id: who, phone }) => [kind, who, phone])).toEqual([
      ['person_added', personId, '09•••••001'],
      ['signed_in', personId, null],
      ['sign_in_refused', personId, '09•••••001'],
      ['sign_in_refused', null, '09•••••999'],
      ['signed_out', personId, null],
    ])
    for (const secret of [token, '246810', PHONE]) expect(JSON.stringify(log)).not.toContain(secret)
  })

  test('a person is added once; the id or the phone of another is refused', async () => {
    const id = await person()
    const again = { id, phone: PHONE, name: 'Cô Ba', pin: '111111' }
    expect(await addPerson(server(), again)).toEqual(ok(id))
    expect((await guess('246810')).ok).toBe(true)
    expect(await addPerson(server(), { ...again, phone: '0900000002' })).toEqual(
      err({ type: 'IdReused', id }),
    )
    expect(await addPerson(server(), { ...again, id: deps.ids.make('person') })).toEqual(
      err({ type: 'AlreadyExists', what: 'person', id }),
    )
  })
})
