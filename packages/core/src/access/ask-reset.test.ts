import type { PersonId } from '@cho40/contract'
import { afterEach, expect, test } from 'vitest'
import { aMarket, must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { askReset } from './ask-reset.ts'
import { addPerson, grantRole } from './people.ts'
import { redeemReset, resetPin } from './reset-pin.ts'
import { SYSTEM_SCOPE } from './scopes.ts'

const PHONE = '0912345678'
const MINUTE = 60_000
const HOUR = 60 * MINUTE

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  let tokens = 0
  const make = () => {
    tokens += 1
    return `asked ${tokens}`
  }
  const server = () => ({ ...deps, ...OPEN_PINS, tokens: { make } })
  async function somebody(phone = PHONE): Promise<PersonId> {
    const id = deps.ids.make('person')
    must(await addPerson(server(), { id, phone, name: 'Cô Ba', pin: '493817' }))
    return id
  }
  const redeem = (code: string) => redeemReset(server(), { phone: PHONE, code, pin: '381946' })
  const codesKept = async () =>
    (await deps.db.selectFrom('cho_pin_reset').selectAll().execute()).length

  test('who forgot the PIN asks, gets a code and comes in with it once', async () => {
    deps = await open()
    await somebody()
    const asked = await askReset(server(), { phone: PHONE })
    if (!asked) throw new Error('no code')
    expect(asked).toMatchObject({ phone: PHONE, code: expect.stringMatching(/^\d{8}$/) })
    must(await redeem(asked.code))
    expect((await redeem(asked.code)).ok).toBe(false)
    const told = await deps.db
      .selectFrom('cho_access_event')
      .select(['phone', 'detail'])
      .where('kind', '=', 'pin_reset_made')
      .execute()
    expect(told).toEqual([
      { phone: '09•••••678', detail: JSON.stringify({ console: false, asked: true }) },
    ])
  })

  test('no code is made for nobody, for who pays out or administers, and for who needs a passkey', async () => {
    deps = await open()
    const market = await aMarket(deps)
    expect(await askReset(server(), { phone: '0999999999' })).toBeUndefined()
    for (const [phone, role, scopeId] of [
      ['0912000001', 'administrator', SYSTEM_SCOPE],
      ['0912000002', 'treasurer', market.id],
      ['0912000003', 'market_board', market.id],
    ] as const) {
      const personId = await somebody(phone)
      must(await grantRole(deps, { personId, role, scopeId }))
    }
    expect(await askReset(server(), { phone: '0912000001' })).toBeUndefined()
    expect(await askReset(server(), { phone: '0912000002' })).toBeUndefined()
    expect(await askReset(server(), { phone: '0912000003' })).toBeDefined()
    const by = await somebody('0912000009')
    const since = deps.clock.now()
    await deps.db
      .insertInto('cho_passkey_role')
      .values({ role: 'market_board', since, by_id: by })
      .execute()
    deps.advance(HOUR)
    expect(await askReset(server(), { phone: '0912000003' })).toBeUndefined()
    expect(await codesKept()).toBe(1)
  })

  test('one a minute, three an hour, six a day; asking anew voids the code before and buys no guesses', async () => {
    deps = await open()
    await somebody()
    const ask = () => askReset(server(), { phone: PHONE })
    const first = await ask()
    expect(await ask()).toBeUndefined()
    for (const triesLeft of [4, 3]) {
      expect(await redeem('00000000')).toMatchObject({ problem: { triesLeft } })
    }
    deps.advance(2 * MINUTE)
    expect(await ask()).toBeDefined()
    expect(await redeem(first?.code ?? '')).toMatchObject({ problem: { triesLeft: 2 } })
    deps.advance(2 * MINUTE)
    expect(await ask()).toBeDefined()
    deps.advance(2 * MINUTE)
    expect(await ask()).toBeUndefined()
    deps.advance(HOUR)
    for (const wanted of [true, true, true, false]) {
      expect((await ask()) !== undefined).toBe(wanted)
      deps.advance(2 * MINUTE)
    }
    deps.advance(HOUR)
    expect(await ask()).toBeUndefined()
    expect(await codesKept()).toBe(6)
    deps.advance(24 * HOUR)
    expect(await ask()).toBeDefined()
  })

  test('whoever types the number of another does not void what the board just told them', async () => {
    deps = await open()
    const personId = await somebody()
    const by = await somebody('0912000009')
    const { code } = must(await resetPin(server(), { personId, by }))
    expect(await askReset(server(), { phone: PHONE })).toBeUndefined()
    must(await redeem(code))
  })
})
