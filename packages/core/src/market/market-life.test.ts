import type { FeeBillId, PersonId, Schedule } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { correctFeeBill, redraftFeeBill, waiveFeeBill } from '../payment/correct-fee-bill.ts'
import {
  askFee,
  checkFeePayment,
  disputeFeeBill,
  issueFeeBill,
  openMarketBoard,
  takeFeeInCash,
  upholdFeeBill,
} from '../payment/fee-payment.ts'
import { aBank } from '../testing/a-bank.ts'
import { type AMarket, aMarket, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { fairs } from './fairs.ts'
import { feeBill } from './fee-bill-views.ts'
import { draftFeeBill } from './fee-bills.ts'
import { letStall } from './let-stall.ts'
import { marketDaysOf } from './market-days.ts'
import { marketFacts } from './market-facts.ts'
import { onboardingOf, recordOnboarding } from './record-onboarding.ts'
import { recordFair } from './record-visit.ts'
import { closeMarketDays, placeMarket, setSchedule, setWifi } from './set-schedule.ts'

const DAY_MS = 86_400_000

eachDialect((open) => {
  let deps: TestDeps
  let market: AMarket
  let board: PersonId
  beforeEach(async () => {
    deps = await open()
    market = await aMarket(deps, 2)
    const { id } = await deps.db.selectFrom('cho_person').select('id').executeTakeFirstOrThrow()
    board = id
  })
  afterEach(() => deps.close())

  const held = (from: string, to: string) =>
    marketDaysOf(deps, market.id, { from: marketDay(from), to: marketDay(to) })

  test('a market of lunar days, closed for a flood, then of every fifth day', async () => {
    const marketId = market.id
    const lunar: Schedule = { kind: 'lunar', days: [1, 6, 11, 16, 21, 26] }
    must(await setSchedule(deps, { marketId, validFrom: marketDay('2026-01-01'), schedule: lunar }))
    // Tết of 2026 is 17 February: the first of the first lunar month.
    expect(await held('2026-02-15', '2026-02-28')).toEqual([
      '2026-02-17',
      '2026-02-22',
      '2026-02-27',
    ])
    const flood = { firstDay: marketDay('2026-02-20'), lastDay: marketDay('2026-02-25') }
    must(await closeMarketDays(deps, { marketId, ...flood, reason: 'lũ' }))
    expect(await held('2026-02-15', '2026-02-28')).toEqual(['2026-02-17', '2026-02-27'])
    const every: Schedule = { kind: 'every', days: 5, from: marketDay('2026-03-01') }
    must(await setSchedule(deps, { marketId, validFrom: marketDay('2026-03-01'), schedule: every }))
    expect(await held('2026-02-28', '2026-03-12')).toEqual([
      '2026-03-01',
      '2026-03-06',
      '2026-03-11',
    ])
    const weekdays: Schedule = { kind: 'weekdays', days: [7] }
    must(
      await setSchedule(deps, {
        marketId,
        validFrom: marketDay('2026-04-01'),
        schedule: weekdays,
      }),
    )
    expect(await held('2026-04-01', '2026-04-14')).toEqual(['2026-04-05', '2026-04-12'])
  })

  test('a market that told no schedule is held every day; backwards is no closure', async () => {
    expect(await held('2026-05-01', '2026-05-03')).toHaveLength(3)
    const days = { firstDay: marketDay('2026-05-03'), lastDay: marketDay('2026-05-01') }
    expect(
      await closeMarketDays(deps, { marketId: market.id, ...days, reason: 'x' }),
    ).toMatchObject({ problem: { type: 'InvalidInput' } })
  })

  test('what was told of a market can be read again: days off, wifi, where it lies, its fairs', async () => {
    const marketId = market.id
    const day = (text: string) => marketDay(text)
    const on = day('2026-12-31')
    expect(await marketFacts(deps, { marketId, on })).toEqual({
      unitCode: '01234',
      schedules: [],
      closures: [],
      wifi: [],
      places: [],
    })
    const tet = { firstDay: day('2026-02-16'), lastDay: day('2026-02-20'), reason: 'Tết' }
    must(await closeMarketDays(deps, { marketId, ...tet }))
    const daily = { kind: 'daily' } as const
    must(await setSchedule(deps, { marketId, validFrom: day('2026-01-01'), schedule: daily }))
    must(await setWifi(deps, { marketId, validFrom: day('2026-01-01'), free: true }))
    must(await setWifi(deps, { marketId, validFrom: day('2026-06-01'), free: true }))
    // Said again of the same day: the later word stands.
    must(await setWifi(deps, { marketId, validFrom: day('2026-06-01'), free: false }))
    const part = { validFrom: day('2026-12-01'), placeCode: '01843', source: 'NQ 1' }
    must(await placeMarket(deps, { marketId, ...part }))
    expect(await marketFacts(deps, { marketId, on })).toEqual({
      unitCode: '01843',
      schedules: [{ validFrom: '2026-01-01', schedule: daily }],
      closures: [tet],
      wifi: [
        { validFrom: '2026-06-01', free: false },
        { validFrom: '2026-01-01', free: true },
      ],
      places: [part],
    })
    const first = { id: deps.ids.make('fair'), day: day('2026-03-01'), kind: 'fair' as const }
    must(await recordFair(deps, { marketId, ...first, name: 'Ngày hội', attended: 200 }))
    const next = { ...first, id: deps.ids.make('fair'), day: day('2026-04-01') }
    must(
      await recordFair(deps, { marketId, ...next, kind: 'training', name: 'Lớp QR', attended: 12 }),
    )
    expect(await fairs(deps, { marketId })).toEqual([
      { ...next, kind: 'training', name: 'Lớp QR', attended: 12 },
      { ...first, name: 'Ngày hội', attended: 200 },
    ])
  })

  test('a stall is let to one at a time, and its start is a list with minutes', async () => {
    const [at] = market.stalls
    if (!at) throw new Error('there are two')
    const letting = { stallId: at.id, zone: 'A', goods: 'rau', toDay: null }
    must(await letStall(deps, { ...letting, fromDay: marketDay('2026-01-01') }))
    const second = { ...letting, fromDay: marketDay('2026-06-01') }
    expect(await letStall(deps, second)).toMatchObject({ problem: { type: 'AlreadyExists' } })
    const step = { stallId: at.id, helperId: board, fairId: null, doneOn: marketDay('2026-01-02') }
    must(await recordOnboarding(deps, { ...step, step: 'identity', minutes: 5 }))
    must(await recordOnboarding(deps, { ...step, step: 'sign_placed', minutes: 7 }))
    must(await recordOnboarding(deps, { ...step, step: 'sign_placed', minutes: 7 }))
    const [first] = await onboardingOf(deps, market.id)
    expect(first).toMatchObject({ minutes: 12, done: ['identity', 'sign_placed'] })
    expect(first?.missing).toContain('first_payment')
  })

  const ACCOUNT = { bin: '970436', number: '99900001', holderName: 'BAN QUAN LY CHO' }

  async function aBill(nth = 0): Promise<FeeBillId> {
    const at = market.stalls[nth]
    if (!at) throw new Error('there are two')
    const id = deps.ids.make('feebill')
    const what = { stallId: at.id, kind: 'stall', month: '2026-11', amount: dong(150_000) } as const
    must(await draftFeeBill(deps, { bill: { id, ...what }, by: board }))
    must(await issueFeeBill(deps, { id, by: board }))
    return id
  }

  test('a fee is billed, asked by code, paid at the bank, and the books agree', async () => {
    const account = { id: deps.ids.make('acct'), ...ACCOUNT }
    must(await openMarketBoard(deps, { marketId: market.id, account }))
    const id = await aBill()
    must(await askFee(deps, { id, by: board, accountId: account.id }))
    expect(must(await checkFeePayment(deps, { id, by: board }))).toBe('awaiting_bank')
    const { code } = await deps.db
      .selectFrom('cho_payment_request')
      .select('code')
      .executeTakeFirstOrThrow()
    const bank = aBank(deps, market)
    const [at] = market.stalls
    if (!at) throw new Error('there are two')
    const toBoard = { ...at, account: { ...at.account, ...account } }
    bank.pays(toBoard, { amount: 150_000, memo: code })
    must(await bank.brings(toBoard, await bank.prints(toBoard)))
    expect(must(await checkFeePayment(deps, { id, by: board }))).toBe('paid')
    expect((await verify(deps)).checks.filter(({ violations }) => violations > 0)).toEqual([])
  })

  test('a vendor objects within a week; a waiver has a reason and takes the debt back', async () => {
    const account = { id: deps.ids.make('acct'), ...ACCOUNT }
    must(await openMarketBoard(deps, { marketId: market.id, account }))
    const id = await aBill()
    must(await disputeFeeBill(deps, { id, by: board, reason: 'nghỉ cả tháng' }))
    must(await upholdFeeBill(deps, { id, by: board, reason: 'có bán ba phiên' }))
    const other = await aBill(1)
    must(await waiveFeeBill(deps, { id: other, by: board, reason: 'nghỉ vì lũ' }))
    expect(await takeFeeInCash(deps, { id: other, by: board, amount: dong(1) })).toMatchObject({
      problem: { type: 'WrongState', state: 'waived' },
    })
    deps.advance(8 * DAY_MS)
    expect(await disputeFeeBill(deps, { id, by: board, reason: 'muộn' })).toMatchObject({
      problem: { type: 'WrongState', state: 'objections closed' },
    })
    expect(await takeFeeInCash(deps, { id, by: board, amount: dong(150_001) })).toMatchObject({
      problem: { type: 'AmountNotAvailable' },
    })
    expect(must(await takeFeeInCash(deps, { id, by: board, amount: dong(50_000) }))).toBe('partly')
    expect(must(await takeFeeInCash(deps, { id, by: board, amount: dong(100_000) }))).toBe('paid')
    expect((await verify(deps)).checks.filter(({ violations }) => violations > 0)).toEqual([])
  })

  test('an objection that is right makes the bill smaller, also when a code was out; money wins', async () => {
    const account = { id: deps.ids.make('acct'), ...ACCOUNT }
    const bookId = must(await openMarketBoard(deps, { marketId: market.id, account }))
    const id = await aBill()
    const ask = () => askFee(deps, { id, by: board, accountId: account.id })
    const correct = (amount: number) =>
      correctFeeBill(deps, { id, by: board, amount: dong(amount), reason: 'chỉ bán ba phiên' })
    must(await ask())
    must(await disputeFeeBill(deps, { id, by: board, reason: 'tính thừa' }))
    for (const amount of [150_000, 200_000]) {
      expect(await correct(amount)).toMatchObject({ problem: { type: 'AmountNotAvailable' } })
    }
    deps.advance(3 * DAY_MS)
    expect(must(await correct(60_000))).toBe('issued')
    expect(must(await correct(60_000))).toBe('issued')
    const bill = must(await feeBill(deps, id))
    expect(bill).toMatchObject({ amount: 60_000, request: null, reason: 'chỉ bán ba phiên' })
    expect(await balanceOf(deps, bookId, '131')).toBe(60_000)
    must(await ask())
    const { code } = must(await feeBill(deps, id)).request ?? { code: '' }
    const bank = aBank(deps, market)
    const [at] = market.stalls
    if (!at) throw new Error('there are two')
    const toBoard = { ...at, account: { ...at.account, ...account } }
    bank.pays(toBoard, { amount: 10_000, memo: code })
    must(await bank.brings(toBoard, await bank.prints(toBoard)))
    must(await disputeFeeBill(deps, { id, by: board, reason: 'vẫn thừa' }))
    expect(await correct(20_000)).toMatchObject({ problem: { type: 'WrongState' } })
    expect((await verify(deps)).checks.filter(({ violations }) => violations > 0)).toEqual([])
  })

  test('a bill given up is drafted and issued again, for the same stall, fee and month', async () => {
    const account = { id: deps.ids.make('acct'), ...ACCOUNT }
    const bookId = must(await openMarketBoard(deps, { marketId: market.id, account }))
    const id = await aBill()
    const redraft = () => redraftFeeBill(deps, { id, by: board, amount: dong(80_000) })
    expect(await redraft()).toMatchObject({ problem: { type: 'WrongState', state: 'issued' } })
    must(await waiveFeeBill(deps, { id, by: board, reason: 'nhầm sạp' }))
    expect(must(await redraft())).toBe('draft')
    expect(must(await feeBill(deps, id))).toMatchObject({ amount: 80_000, reason: null })
    expect(await balanceOf(deps, bookId, '131')).toBe(0)
    must(await issueFeeBill(deps, { id, by: board }))
    must(await waiveFeeBill(deps, { id, by: board, reason: 'nghỉ vì lũ' }))
    expect(await balanceOf(deps, bookId, '131')).toBe(0)
    expect((await verify(deps)).checks.filter(({ violations }) => violations > 0)).toEqual([])
  })
})
