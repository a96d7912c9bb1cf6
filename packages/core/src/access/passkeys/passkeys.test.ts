import { generateKeyPairSync } from 'node:crypto'
import type { PersonId } from '@cho40/contract'
import { err, ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { transact } from '../../store/transact.ts'
import { must, OPEN_PINS } from '../../testing/a-market.ts'
import { anAuthenticator } from '../../testing/an-authenticator.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { askReset } from '../ask-reset.ts'
import { addPerson, grantRole } from '../people.ts'
import { redeemReset, resetPin, resetPinAtConsole } from '../reset-pin.ts'
import { addScope } from '../scopes.ts'
import { actorOf } from '../sessions.ts'
import { signIn } from '../sign-in.ts'
import { addPasskey, askToAddPasskey } from './add-passkey.ts'
import { requirePasskey } from './passkey-roles.ts'
import { lacksPasskey, ownPasskeys, removePasskey } from './passkeys.ts'
import { askPasskey, signInByPasskey } from './sign-in-by-passkey.ts'

const ORIGIN = 'https://cho.example'
const place = { origin: ORIGIN }
const wrong = (reason: string) => err({ type: 'WrongPasskey', reason })

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())
  let tokens = 0
  const server = () => ({
    ...deps,
    ...OPEN_PINS,
    tokens: { make: () => `token ${(tokens += 1)}` },
  })

  async function somebody(phone = '0900000001'): Promise<PersonId> {
    const id = deps.ids.make('person')
    return must(await addPerson(server(), { id, phone, name: 'Chị Thủ Quỹ', pin: '246810' }))
  }
  type Key = ReturnType<typeof anAuthenticator>
  async function wish(personId: PersonId) {
    return must(await askToAddPasskey(server(), { personId, pin: '246810', ...place }))
  }
  async function give(personId: PersonId, key: Key) {
    const { challenge } = await wish(personId)
    const made = { id: deps.ids.make('passkey'), name: 'Điện thoại', ...key.make(challenge) }
    must(await addPasskey(deps, { ...made, personId, ...place }))
    return made
  }
  const question = async () => must(await askPasskey(server(), place)).challenge
  const enter = (answer: ReturnType<Key['answer']>) =>
    signInByPasskey(server(), { ...answer, ...place })

  test('a passkey opens a session for its bearer, once for each challenge', async () => {
    deps = await open()
    const personId = await somebody()
    const key = anAuthenticator(ORIGIN)
    await give(personId, key)
    const answer = key.answer(await question())
    const { token } = must(await enter(answer))
    expect(await actorOf(deps, token)).toMatchObject({ kind: 'person', personId })
    expect(await enter(answer)).toEqual(wrong('challenge'))
    expect((await ownPasskeys(deps, personId))[0]?.lastUsedAt).not.toBeNull()
  })

  test('what was signed elsewhere, for something else, unverified or by another key opens nothing', async () => {
    deps = await open()
    const personId = await somebody()
    const key = anAuthenticator(ORIGIN)
    await give(personId, key)
    const cases = [
      [{ origin: 'https://cho.example.evil' }, 'origin'],
      [{ type: 'webauthn.create' }, 'type'],
      [{ crossOrigin: true }, 'frame'],
      [{ site: 'evil.example' }, 'site'],
      [{ flags: 0x01 }, 'not verified'],
      [{ flags: 0x04 }, 'not verified'],
      [{ flags: 0x15 }, 'flags'],
    ] as const
    for (const [bend, reason] of cases) {
      expect(await enter(key.answer(await question(), bend))).toEqual(wrong(reason))
    }
    const other = anAuthenticator(ORIGIN)
    const forged = { ...other.answer(await question()), credentialId: key.make('').credentialId }
    expect(await enter(forged)).toEqual(wrong('signature'))
    expect(await enter(other.answer(await question()))).toEqual(wrong('unknown'))
    expect(await enter(key.answer('never asked'))).toEqual(wrong('challenge'))
    const late = await question()
    deps.advance(5 * 60_000)
    expect(await enter(key.answer(late))).toEqual(wrong('challenge'))
  })

  test('a copy of an authenticator that counts is found out', async () => {
    deps = await open()
    const personId = await somebody()
    const key = anAuthenticator(ORIGIN)
    await give(personId, key)
    must(await enter(key.answer(await question(), { count: 7 })))
    expect(await enter(key.answer(await question(), { count: 7 }))).toEqual(wrong('copy'))
    must(await enter(key.answer(await question(), { count: 8 })))
  })

  test('only who knows the PIN adds one, with a challenge of their own and a key that is one', async () => {
    deps = await open()
    const personId = await somebody()
    const stranger = await somebody('0900000002')
    const key = anAuthenticator(ORIGIN)
    const guessed = await askToAddPasskey(server(), { personId, pin: '000000', ...place })
    expect(guessed).toEqual(err({ type: 'WrongPhoneOrPin', triesLeft: 4 }))
    const { challenge } = await wish(stranger)
    const made = { id: deps.ids.make('passkey'), name: 'Máy', ...key.make(challenge), ...place }
    expect(await addPasskey(deps, { ...made, personId })).toEqual(wrong('challenge'))
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' })
    const weak = publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')
    const strange = { ...made, personId: stranger, publicKey: weak }
    expect(await addPasskey(deps, strange)).toEqual(wrong('key'))
    const mine = { ...(await give(personId, key)), personId, ...place }
    expect(await addPasskey(deps, mine)).toEqual({ ok: true, value: mine.id })
    const again = { ...mine, id: deps.ids.make('passkey') }
    expect(await addPasskey(deps, again)).toMatchObject({ problem: { type: 'AlreadyExists' } })
  })

  test('where a role asks for a passkey, PIN opens nothing; a reset code lets in who has none', async () => {
    deps = await open()
    const first = await somebody()
    const second = await somebody('0900000002')
    const role = 'administrator' as const
    must(
      await transact(deps, async (tx) => ok(await addScope(tx, { id: 'system', parentId: null }))),
    )
    for (const personId of [first, second]) {
      must(await grantRole(deps, { personId, role, scopeId: 'system' }))
    }
    const wanted = { role, required: true, by: first }
    expect(await requirePasskey(deps, wanted)).toEqual(err({ type: 'PasskeyNeeded', role }))
    const key = anAuthenticator(ORIGIN)
    const { id } = await give(first, key)
    must(await requirePasskey(deps, wanted))
    const byPin = await signIn(server(), { phone: '0900000002', pin: '246810' })
    expect(byPin).toEqual(err({ type: 'PasskeyNeeded', role }))
    must(await enter(key.answer(await question())))
    expect(await removePasskey(deps, { id, personId: first })).toMatchObject({ ok: false })
    const { code } = must(await resetPin(server(), { personId: second, by: first }))
    must(await redeemReset(server(), { phone: '0900000002', code, pin: '739215' }))
    expect(await lacksPasskey(deps, second)).toBe(true)
    expect(await lacksPasskey(deps, first)).toBe(false)
    must(await requirePasskey(deps, { ...wanted, required: false }))
    expect(await lacksPasskey(deps, second)).toBe(false)
    must(await removePasskey(deps, { id, personId: first }))
    expect(await enter(key.answer(await question()))).toEqual(wrong('unknown'))
    must(await signIn(server(), { phone: '0900000001', pin: '246810' }))
  })

  const removals = async () => {
    const noted = deps.db.selectFrom('cho_access_event').select('detail')
    return (await noted.where('kind', '=', 'passkey_removed').execute()).map(({ detail }) => detail)
  }

  test('a phone that was lost opens nothing once its owner used a code from somebody else', async () => {
    deps = await open()
    const owner = await somebody()
    const other = await somebody('0900000002')
    const [lost, drawer, theirs] = [ORIGIN, ORIGIN, ORIGIN].map((origin) => anAuthenticator(origin))
    if (!lost || !drawer || !theirs) throw new Error('three authenticators')
    await give(owner, lost)
    await give(owner, drawer)
    await give(other, theirs)
    // Begun on the lost phone, and answered when all is over.
    const { challenge } = await wish(owner)
    for (const reset of [
      () => resetPin(server(), { personId: owner, by: other }),
      () => resetPinAtConsole(server(), { phone: '0900000001' }),
    ]) {
      const { code } = must(await reset())
      // A code that nobody has used takes nothing away.
      must(await enter(lost.answer(await question())))
      must(await redeemReset(server(), { phone: '0900000001', code, pin: '739215' }))
      expect(await ownPasskeys(deps, owner)).toEqual([])
      expect(await enter(lost.answer(await question()))).toEqual(wrong('unknown'))
      expect(await enter(drawer.answer(await question()))).toEqual(wrong('unknown'))
      const late = { id: deps.ids.make('passkey'), name: 'Máy mất', ...lost.make(challenge) }
      expect(await addPasskey(deps, { ...late, personId: owner, ...place })).toEqual(
        wrong('challenge'),
      )
      must(await enter(theirs.answer(await question())))
      const wished = { personId: owner, pin: '739215', ...place }
      const again = must(await askToAddPasskey(server(), wished)).challenge
      const made = { id: deps.ids.make('passkey'), name: 'Máy mới', ...lost.make(again) }
      must(await addPasskey(deps, { ...made, personId: owner, ...place }))
      expect(await ownPasskeys(deps, owner)).toHaveLength(1)
    }
    expect(await removals()).toEqual(['{"passkeys":2,"reset":true}', '{"passkeys":1,"reset":true}'])
  })

  test('a code that was asked for by message leaves passkeys as they are', async () => {
    deps = await open()
    const owner = await somebody()
    const key = anAuthenticator(ORIGIN)
    await give(owner, key)
    const asked = await askReset(server(), { phone: '0900000001' })
    must(
      await redeemReset(server(), {
        phone: '0900000001',
        code: asked?.code ?? '',
        pin: '739215',
      }),
    )
    must(await enter(key.answer(await question())))
    expect(await removals()).toEqual([])
  })
})
