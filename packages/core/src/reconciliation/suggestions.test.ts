import type { StallView } from '@cho40/contract'
import { dong } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { openDoubts } from './doubts.ts'
import { openExceptions } from './exceptions.ts'
import { nearCode } from './near-code.ts'
import { forgetPayer, forgetPayers, rememberPayer } from './payer-memory.ts'
import { payerOfMemo } from './payer-of-memo.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function aStall() {
    deps = await open()
    const market = await aMarket(deps, 1)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    return { at, bank: aBank(deps, market), phone: aPhone(deps, at) }
  }
  async function shown(phone: ReturnType<typeof aPhone>, ...amounts: number[]) {
    const requests = []
    for (const amount of amounts) requests.push(await phone.showQr(amount))
    await phone.push(...requests.map(({ event }) => event))
    return requests
  }
  const first = async (at: StallView) => {
    const [stray] = await openExceptions(deps, { scopeId: at.id, limit: 5 })
    if (!stray) throw new Error('nothing waits')
    return stray
  }

  test('the exact amount first, then parts and more, each with its reason', async () => {
    const { at, bank, phone } = await aStall()
    const [exact, more, less] = await shown(phone, 30_000, 40_000, 20_000)
    await bank.tells(bank.pays(at, { amount: 30_000, memo: 'tien' }))
    const { suggestions, splits } = await first(at)
    expect(suggestions[0]).toMatchObject({ requestId: exact?.requestId, amount: 30_000 })
    expect(
      suggestions.slice(1).map(({ requestId, amount, reasons }) => [requestId, amount, reasons[0]]),
    ).toEqual([
      [more?.requestId, 30_000, { why: 'partial', missing: 10_000 }],
      [less?.requestId, 20_000, { why: 'over', extra: 10_000 }],
    ])
    expect(splits).toEqual([])
  })

  test('one transfer for several sales, and several for one', async () => {
    const { at, bank, phone } = await aStall()
    const [a, b, c] = await shown(phone, 30_000, 45_000, 100_000)
    await bank.tells(bank.pays(at, { amount: 75_000, memo: 'tien' }))
    const both = await first(at)
    expect(both.splits).toEqual([
      {
        parts: [
          { requestId: a?.requestId, amount: 30_000 },
          { requestId: b?.requestId, amount: 45_000 },
        ],
        minutesApart: 0,
      },
    ])
    await bank.tells(bank.pays(at, { amount: 25_000, memo: 'tien' }))
    const waiting = await openExceptions(deps, { scopeId: at.id, limit: 5 })
    expect(waiting[1]?.together).toEqual([
      { requestId: c?.requestId, due: 100_000, transferIds: [both.transferId] },
    ])
  })

  test('a code that is nearly there ranks its request above others of the amount', async () => {
    const { at, bank, phone } = await aStall()
    const [, meant] = await shown(phone, 30_000, 30_000)
    const code = meant?.code ?? ''
    const typed = `${code.slice(0, 3)}${code.slice(5)}`
    await bank.tells(bank.pays(at, { amount: 31_000, memo: `tien ${typed}` }))
    const { suggestions, facts } = await first(at)
    expect(suggestions[0]).toMatchObject({
      requestId: meant?.requestId,
      reasons: [{ why: 'near_code', wrong: 2 }, { why: 'over', extra: 1_000 }, {}],
    })
    expect(facts).toEqual({})
  })

  test('why it waits, in figures: too late, one too many, a tenth of the amount', async () => {
    const { at, bank, phone } = await aStall()
    const [tenth, twice] = await shown(phone, 90_000, 50_000)
    await bank.tells(bank.pays(at, { amount: 9_000, memo: `${tenth?.code}` }))
    expect(await first(at)).toMatchObject({
      type: 'amount_alarm',
      severity: 'alarm',
      facts: { code: tenth?.code, due: 90_000, divisor: 10, missing: 81_000 },
      suggestions: [
        { reasons: [{ why: 'code' }, { why: 'partial' }, { why: 'amount_alarm' }, {}] },
        {},
      ],
    })
    const flags = await deps.db
      .selectFrom('cho_payment_request')
      .select('flags')
      .where('id', '=', tenth?.requestId ?? deps.ids.make('preq'))
      .executeTakeFirstOrThrow()
    expect(flags).toEqual({ flags: 'alarm' })
    await bank.tells(bank.pays(at, { amount: 50_000, memo: `${twice?.code}` }))
    await bank.tells(bank.pays(at, { amount: 50_000, memo: `${twice?.code}` }))
    deps.advance(3 * 86_400_000)
    const waiting = await openExceptions(deps, { scopeId: at.id, limit: 5 })
    expect(waiting[1]).toMatchObject({
      type: 'paid_twice',
      overdue: true,
      resolutions: ['refund', 'keep_credit', 'match', 'split', 'not_a_sale'],
      facts: { requestId: twice?.requestId, due: 50_000, received: 50_000 },
    })
  })

  test('a payer who agreed is known again, until they are forgotten', async () => {
    const { at, bank, phone } = await aStall()
    const [meant] = await shown(phone, 30_000)
    const memo = 'MBVCB.1.2.tien rau.CT tu 0123456789 LE THI B toi 0011'
    await bank.tells(bank.pays(at, { amount: 30_000, memo }))
    const stray = await first(at)
    if (stray.transferId === null) throw new Error('a stray is a transfer')
    const known = async () =>
      (await first(at)).suggestions[0]?.reasons.some(({ why }) => why === 'payer_known')
    expect(await known()).toBe(false)
    const by = deps.ids.make('person')
    const id = deps.ids.make('payer')
    const remember = {
      id,
      stallId: at.id,
      transferId: stray.transferId,
      consent: 'spoken' as const,
      by,
    }
    must(await rememberPayer(deps, remember))
    must(await rememberPayer(deps, remember))
    expect(await known()).toBe(true)
    expect((await first(at)).suggestions[0]?.requestId).toBe(meant?.requestId)
    expect(JSON.stringify(await deps.db.selectFrom('cho_payer').selectAll().execute())).not.toMatch(
      /0123456789|LE THI/,
    )
    must(await forgetPayer(deps, { id, stallId: at.id }))
    expect(await known()).toBe(false)
    must(await rememberPayer(deps, { ...remember, id: deps.ids.make('payer') }))
    must(await forgetPayers(deps, at.id))
    expect(await deps.db.selectFrom('cho_payer_salt').selectAll().execute()).toEqual([])
    await bank.tells(bank.pays(at, { amount: 1_000, memo: 'MOMO 0912345678' }))
    const waiting = await openExceptions(deps, { scopeId: at.id, limit: 5 })
    const wallet = waiting[1]?.transferId
    if (!wallet) throw new Error('nothing waits')
    expect(await rememberPayer(deps, { ...remember, transferId: wallet })).toMatchObject({
      problem: { type: 'NotFound', what: 'payer' },
    })
  })

  test('what a seller vouched for and no statement shows is a doubt; so are days without one', async () => {
    const { at, bank, phone } = await aStall()
    const [vouched] = await shown(phone, 30_000)
    if (!vouched) throw new Error('nothing shown')
    await phone.push(phone.event({ type: 'request_attested', requestId: vouched.requestId }))
    expect(await openDoubts(deps, at.account.id)).toEqual([])
    bank.pays(at, { amount: 1_000, memo: 'a' })
    const before = await bank.prints(at)
    must(await bank.brings(at, before))
    deps.advance(3 * 86_400_000)
    bank.pays(at, { amount: 2_000, memo: 'b' })
    must(await bank.brings(at, await bank.prints(at, { rows: (all) => all.slice(1) })))
    expect(await openDoubts(deps, at.account.id)).toMatchObject([
      { type: 'statement_gap', day: '2026-11-22', through: '2026-11-23', owner: 'bookkeeper' },
      { type: 'attested_not_banked', requestId: vouched.requestId, amount: dong(30_000) },
    ])
  })
})

test.each([
  ['KX4K7M2P9XC', 0],
  ['xx kx 4k7m 2p9xc yy', 0],
  ['KX4K7M2P9X', 1],
  ['KX4K7W2P9XC', 1],
  ['X4K7M2P9XC', 1],
  ['KX999999999', undefined],
  ['', undefined],
  ['tien rau', undefined],
])('%s is so many symbols off the code', (memo, wrong) => {
  expect(nearCode(memo, 'KX4K7M2P9XC')).toBe(wrong)
})

test.each([
  ['MBVCB.1.2.tien.CT tu 0123456789 LE THI B toi 0011 NGUYEN', 'account:0123456789'],
  ['NGUYEN VAN A chuyen khoan', 'name:NGUYEN VAN A'],
  ['Nguyễn Văn A chuyển tiền', 'name:NGUYEN VAN A'],
  ['MOMO 12345 CT tu 1770260001 CONG TY VI MOMO toi', undefined],
  ['tien rau', undefined],
  ['', undefined],
])('of “%s” the payer is %s', (memo, payer) => {
  expect(payerOfMemo(memo)).toBe(payer)
})
