import type { StallView } from '@cho40/contract'
import { dong, err, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { issueSign } from '../market/issue-sign.ts'
import { withdrawSign } from '../market/withdraw-sign.ts'
import { aBank, noticeOf, vague } from '../testing/a-bank.ts'
import { aDesk } from '../testing/a-busy-payouts.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { openExceptions } from './exceptions.ts'
import { stallDay } from './stall-day.ts'
import { undoMatch } from './undo-decision.ts'
import { declareWalkUpAccount } from './walk-up.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  /** A stall with a printed sign, and one beside it. */
  async function withSign() {
    deps = await open()
    const market = await aMarket(deps, 2)
    const [at, other] = market.stalls
    if (!at || !other) throw new Error('no stalls')
    const { vendor_id: by } = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .where('id', '=', at.id)
      .executeTakeFirstOrThrow()
    const sign = must(await issueSign(deps, { id: deps.ids.make('sign'), stallId: at.id, by }))
    return { at, other, sign, bank: aBank(deps, market), phone: aPhone(deps, at), by }
  }
  const salesOf = async (at: StallView) =>
    must(await stallDay(deps, { stallId: at.id, day: marketDay('2026-11-21') })).sales
  const waiting = async (at: StallView) =>
    (await openExceptions(deps, { scopeId: at.id, limit: 20 })).map(({ type }) => type)

  test('money with a sign’s own code is a sale at once', async () => {
    const { at, sign, bank } = await withSign()
    const row = bank.pays(at, { amount: 23_000, memo: `NGUYEN VAN A ${sign.code} mua rau` })
    await bank.tells(row)
    await bank.tells(row)
    await bank.statement(at)
    expect(await salesOf(at)).toMatchObject([
      {
        method: 'qr',
        state: 'completed',
        amount: 23_000,
        request: { state: 'settled', flags: ['walk_up'], received: 23_000 },
      },
    ])
    expect(await waiting(at)).toEqual([])
    expect(await balanceOf(deps, at.bookId, '511')).toBe(-23_000)
  })

  test('each payment over a sign is a sale of its own, also after the sign was withdrawn', async () => {
    const { at, sign, bank, by } = await withSign()
    await bank.tells(bank.pays(at, { amount: 23_000, memo: sign.code }))
    await bank.tells(bank.pays(at, { amount: 23_000, memo: sign.code }))
    must(await withdrawSign(deps, { id: sign.id, by }))
    await bank.tells(bank.pays(at, { amount: 9_000, memo: sign.code }))
    expect((await salesOf(at)).map(({ amount }) => amount)).toEqual([9_000, 23_000, 23_000])
  })

  test('a sale’s own code beside the sign’s goes first', async () => {
    const { at, sign, bank, phone } = await withSign()
    const shown = await phone.showQr(40_000)
    await phone.push(shown.event)
    await bank.tells(bank.pays(at, { amount: 40_000, memo: `${shown.code} ${sign.code}` }))
    expect(await salesOf(at)).toMatchObject([{ id: shown.saleId, state: 'completed' }])
  })

  test('a sign’s code that the feed cut off and the statement prints makes the sale', async () => {
    const { at, sign, bank } = await withSign()
    const row = bank.pays(at, { amount: 23_000, memo: `NGUYEN VAN A ${sign.code} mua rau` })
    await bank.says({ ...vague(noticeOf(row)), memo: 'NGUYEN VAN A' })
    expect(await waiting(at)).toEqual(['no_code'])
    await bank.statement(at)
    await bank.statement(at)
    expect((await salesOf(at)).map(({ amount }) => amount)).toEqual([23_000])
    expect(await waiting(at)).toEqual([])
  })

  test('a look-alike that the feed told of does not take the place of a sign’s payment', async () => {
    const { at, sign, bank } = await withSign()
    // Of two equal payments of one day the feed tells only of the second, without a reference.
    bank.pays(at, { amount: 30_000, memo: `${sign.code} mua hang ft45756805891589` })
    const other = bank.pays(at, { amount: 30_000, memo: 'tra no cho chi KX tu Viettel Money' })
    await bank.says({ ...vague(noticeOf(other)), memo: 'tra no cho chi' })
    await bank.statement(at)
    expect((await salesOf(at)).map(({ amount }) => amount)).toEqual([30_000])
    expect(await waiting(at)).toHaveLength(1)
    const { memo } = await deps.db
      .selectFrom('cho_bank_transfer')
      .select('memo')
      .where('allocated', '=', dong(30_000))
      .executeTakeFirstOrThrow()
    expect(memo).toContain(sign.code)
  })

  test('a sign’s code on another stall’s account, or in a returned transfer, is no sale', async () => {
    const { at, other, sign, bank } = await withSign()
    await bank.tells(bank.pays(other, { amount: 23_000, memo: sign.code }))
    await bank.tells(bank.pays(at, { amount: 24_000, memo: `HOAN TRA ${sign.code}` }))
    expect(await salesOf(at)).toEqual([])
    expect(await salesOf(other)).toEqual([])
    expect([...(await waiting(at)), ...(await waiting(other))]).toEqual([
      'reversal',
      'unknown_request',
    ])
  })

  test('an account that only a sign shows makes every codeless payment a sale of its stall', async () => {
    const { at, other, bank, by } = await withSign()
    const declared = { accountId: at.account.id, stallId: at.id, by }
    expect(await declareWalkUpAccount(deps, { ...declared, stallId: other.id })).toEqual(
      err({ type: 'NotFound', what: 'stall', id: other.id }),
    )
    must(await declareWalkUpAccount(deps, declared))
    must(await declareWalkUpAccount(deps, declared))
    await bank.tells(bank.pays(at, { amount: 23_000, memo: 'NGUYEN VAN A chuyen tien' }))
    await bank.tells(bank.pays(at, { amount: 24_000, memo: 'KX123 hong' }))
    expect((await salesOf(at)).map(({ amount }) => amount)).toEqual([23_000])
    expect(await waiting(at)).toEqual(['bad_code'])
  })

  test('without a code the machine only suggests, in facts a person can read', async () => {
    const { at, bank, phone } = await withSign()
    const shown = await phone.showQr(35_000)
    await phone.push(shown.event)
    deps.advance(120_000)
    await bank.tells(bank.pays(at, { amount: 35_000, memo: 'tien rau' }))
    const [stray] = await openExceptions(deps, { scopeId: at.id, limit: 5 })
    expect(stray).toMatchObject({
      type: 'no_code',
      owner: 'vendor',
      severity: 'normal',
      suggestions: [
        {
          requestId: shown.requestId,
          amount: 35_000,
          reasons: [
            { why: 'exact_amount' },
            { why: 'minutes_apart', minutes: 2 },
            { why: 'waiting_alike', count: 1 },
          ],
        },
      ],
    })
    expect(await salesOf(at)).toMatchObject([{ state: 'open' }])
  })

  test('a walk-up sale that was none is taken back whole', async () => {
    const { at, sign, bank } = await withSign()
    const desk = aDesk(deps, at, bank)
    await bank.tells(bank.pays(at, { amount: 23_000, memo: sign.code }))
    const { transfer_id: transferId } = await deps.db
      .selectFrom('cho_allocation')
      .select('transfer_id')
      .executeTakeFirstOrThrow()
    const id = deps.ids.make('decision')
    must(await undoMatch(deps, { id, transferId, by: desk.by, reason: 'tiền riêng' }))
    expect(await salesOf(at)).toMatchObject([{ state: 'cancelled', request: { received: 0 } }])
    expect(await waiting(at)).toEqual(['undone'])
  })
})
