import { afterEach, expect, test } from 'vitest'
import { resetPin } from '../access/reset-pin.ts'
import { aMarket, must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { boardStalls } from './board-stalls.ts'
import { takeInStall } from './take-in-stall.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())
  const server = () => ({ ...deps, ...OPEN_PINS, tokens: { make: () => 'some token' } })

  test('a new vendor gets a person, a stall and a place; a second stall finds the same person', async () => {
    deps = await open()
    const market = await aMarket(deps)
    const by = deps.ids.make('person')
    const wish = (number: string, account: string) => ({
      id: deps.ids.make('stall'),
      marketId: market.id,
      number,
      name: 'Rau sạch',
      account: {
        id: deps.ids.make('acct'),
        bin: '970436',
        number: account,
        holderName: 'NONG THI SEN',
      },
      vendor: { id: deps.ids.make('person'), name: 'Nông Thị Sen', phone: '0911222333' },
      zone: 'Khu rau',
      goods: 'Rau',
    })
    const first = wish('77', '5550001')
    const taken = must(await takeInStall(server(), { ...first, by }))
    expect(taken).toMatchObject({ vendorId: first.vendor.id, wasKnown: false })
    expect(await takeInStall(server(), { ...first, by })).toEqual({ ok: true, value: taken })
    const second = must(await takeInStall(server(), { ...wish('78', '5550002'), by }))
    expect(second).toMatchObject({ vendorId: first.vendor.id, wasKnown: true })
    const board = await boardStalls(deps, market.id)
    const seller = { personId: first.vendor.id, phone: '0911222333', role: 'vendor' }
    expect(board.find(({ number }) => number === '77')).toMatchObject({
      zone: 'Khu rau',
      goods: 'Rau',
      people: [seller],
      missing: expect.arrayContaining(['sign_placed']) as unknown,
    })
    must(await resetPin(server(), { personId: first.vendor.id, by }))
    const again = await takeInStall(server(), { ...wish('77', '5550003'), by })
    expect(again).toMatchObject({ ok: false, problem: { type: 'AlreadyExists', what: 'stall' } })
  })
})
