import type { StallView } from '@cho40/contract'
import { dong, err, marketDay, ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { aBank, noticeOf, PLAIN_FEED, vague } from '../testing/a-bank.ts'
import { aFeed, aMarket, aPhone, aStall, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import type { BankFeed } from './bank-feed.ts'
import { feed } from './feeds.ts'
import { receiveMessage } from './receive-message.ts'
import { stallDay } from './stall-day.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function selling(stalls = 1) {
    deps = await open()
    const market = await aMarket(deps, stalls)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    return { market, at, phone: aPhone(deps, at), bank: aBank(deps, market) }
  }
  const transfers = () =>
    deps.db.selectFrom('cho_bank_transfer').selectAll().orderBy('id').execute()
  const observations = () =>
    deps.db
      .selectFrom('cho_observation')
      .select(['state', 'transfer_id', 'source'])
      .orderBy('id')
      .execute()
  const inbox = () => deps.db.selectFrom('cho_inbox_message').selectAll().execute()
  const dayOf = async ({ id: stallId }: StallView) =>
    must(await stallDay(deps, { stallId, day: marketDay('2026-11-21') }))

  test('money on an account nobody here has is kept to the byte and not booked', async () => {
    const { at, bank } = await selling()
    const notice = {
      ...noticeOf(bank.pays(at, { amount: 5_000, memo: 'x' })),
      accountNumber: '999',
    }
    expect(await bank.says(notice)).toEqual(ok(['unknown_account']))
    expect(await bank.says(notice)).toEqual(ok(['unknown_account']))
    expect(await inbox()).toMatchObject([
      { set_aside: 'unknown_account', body: JSON.stringify(notice) },
    ])
    expect(await transfers()).toEqual([])
  })

  test('one message with a known and an unknown account books the known one', async () => {
    const { at, bank } = await selling()
    const known = noticeOf(bank.pays(at, { amount: 5_000, memo: 'x' }))
    const unknown = { ...known, eventId: '77', accountNumber: '999' }
    expect(await bank.says([unknown, known, known])).toEqual(
      ok(['unknown_account', 'new', 'repeated']),
    )
    expect(await transfers()).toHaveLength(1)
  })

  test('a feed of one market cannot speak of an account in another', async () => {
    const { at, bank } = await selling()
    const elsewhere = await aMarket(deps, 1, 1)
    const notice = noticeOf(bank.pays(at, { amount: 5_000, memo: 'x' }))
    expect(await bank.says(notice, elsewhere.feedId)).toEqual(ok(['unknown_account']))
    expect(await transfers()).toEqual([])
    expect(await bank.says(notice)).toEqual(ok(['new']))
  })

  test('a number that two banks’ accounts share is never guessed', async () => {
    const { market, at, bank } = await selling()
    const twin = await aStall(deps, market.id, { n: 1, number: 'A1', bin: '970422' })
    expect(twin.account).toMatchObject({ number: at.account.number })
    const notice = noticeOf(bank.pays(at, { amount: 5_000, memo: 'x' }))
    expect(await bank.says(notice)).toEqual(ok(['unknown_account']))
    expect(await transfers()).toEqual([])
  })

  test('a virtual account names its stall, whatever account it lies under', async () => {
    const { market, bank } = await selling(2)
    const [main, under] = market.stalls
    if (!main || !under) throw new Error('no stalls')
    const notice = {
      ...noticeOf(bank.pays(main, { amount: 5_000, memo: 'x' })),
      virtualAccount: under.account.number,
    }
    expect(await bank.says(notice)).toEqual(ok(['new']))
    expect(await transfers()).toMatchObject([{ account_id: under.account.id }])
  })

  test('two providers that tell of one transfer make one transfer with two witnesses', async () => {
    const { market, at, phone, bank } = await selling()
    const second = await aFeed(deps, market.id)
    const shown = await phone.showQr(45_000)
    await phone.push(shown.event)
    const row = bank.pays(at, { amount: 45_000, memo: shown.code })
    expect(await bank.says(noticeOf(row))).toEqual(ok(['new']))
    expect(await bank.says({ ...noticeOf(row), eventId: 'B1' }, second)).toEqual(ok(['linked']))
    // Without reference and balance, the code in the memo proves it.
    const third = await aFeed(deps, market.id)
    expect(await bank.says(vague({ ...noticeOf(row), eventId: 'C1' }), third)).toEqual(
      ok(['linked']),
    )
    const [transfer, ...others] = await transfers()
    expect(others).toEqual([])
    expect(await observations()).toMatchObject(
      [market.feedId, second, third].map((source) => ({
        source,
        state: 'linked',
        transfer_id: transfer?.id,
      })),
    )
    expect((await dayOf(at)).sales).toMatchObject([{ request: { received: 45_000 } }])
  })

  test('as much goes out between two payments: who missed the first and tells of the second is not taken for it', async () => {
    const { market, at, phone, bank } = await selling()
    const second = await aFeed(deps, market.id)
    const shown = await phone.showQr(20_000)
    await phone.push(shown.event)
    const walkUp = bank.pays(at, { amount: 20_000, memo: 'tien rau' })
    expect(await bank.tells(walkUp)).toEqual(['new'])
    deps.advance(8_000)
    expect(
      await bank.tells(bank.pays(at, { amount: 20_000, memo: 'mua ga', direction: 'out' })),
    ).toEqual(['new'])
    deps.advance(14_000)
    const paid = bank.pays(at, { amount: 20_000, memo: `tien rau ${shown.code}` })
    expect(paid.balanceAfter).toBe(walkUp.balanceAfter)
    const { bankReference: _, ...said } = noticeOf(paid)
    expect(await bank.says({ ...said, eventId: 'B1' }, second)).toEqual(ok(['held']))
    expect((await dayOf(at)).sales).toMatchObject([{ request: { received: 0 } }])
    expect(await bank.tells(paid)).toEqual(['new'])
    const booked = await transfers()
    expect(booked).toHaveLength(3)
    const allocations = await deps.db.selectFrom('cho_allocation').select('transfer_id').execute()
    expect(allocations).toEqual([{ transfer_id: booked.at(-1)?.id }])
    // The bank's list settles what was held: it spoke of the payment with the code.
    await bank.statement(at)
    expect((await observations()).filter(({ source }) => source === second)).toMatchObject([
      { state: 'linked', transfer_id: booked.at(-1)?.id },
    ])
    expect((await dayOf(at)).sales).toMatchObject([{ request: { received: 20_000 } }])
  })

  test('two equal transfers of one source stay two, at the same second too', async () => {
    const { at, bank } = await selling()
    const said = { amount: 20_000, memo: 'tien rau' }
    const [first, second] = [bank.pays(at, said), bank.pays(at, said)]
    expect(await bank.tells(first)).toEqual(['new'])
    expect(await bank.says(vague({ ...noticeOf(first), eventId: '99' }))).toEqual(ok(['new']))
    expect(await bank.tells(second)).toEqual(['new'])
    expect(await transfers()).toHaveLength(3)
  })

  test('what nobody can place is held unbooked, and the statement places it', async () => {
    const { market, at, bank } = await selling()
    const second = await aFeed(deps, market.id)
    const row = bank.pays(at, { amount: 20_000, memo: 'tien rau' })
    await bank.tells(row)
    expect(await bank.says(vague({ ...noticeOf(row), eventId: 'B1' }), second)).toEqual(
      ok(['held']),
    )
    expect(await balanceOf(deps, at.bookId, '3388')).toBe(-20_000)
    expect((await observations())[1]).toMatchObject({ state: 'held', transfer_id: null })
    expect(await bank.statement(at)).toMatchObject({ confirmed: 1, added: 0, ghosts: [] })
    const [transfer, ...others] = await transfers()
    expect(others).toEqual([])
    expect(transfer).toMatchObject({ grade: 'crosschecked' })
    expect((await observations()).every((o) => o.transfer_id === transfer?.id)).toBe(true)
    expect(await balanceOf(deps, at.bookId, '3388')).toBe(-20_000)
  })

  test('money that leaves waits as an outflow and opens no exception', async () => {
    const { at, bank } = await selling()
    await bank.tells(bank.pays(at, { amount: 9_000, memo: 'rut tien', direction: 'out' }))
    expect(await balanceOf(deps, at.bookId, '1388')).toBe(9_000)
    expect(await balanceOf(deps, at.bookId, '1121.0001')).toBe(-9_000)
    expect((await dayOf(at)).strays).toEqual([])
  })

  test('one payment for several requests settles all when the sum is right', async () => {
    const { at, phone, bank } = await selling()
    const [a, b] = [await phone.showQr(10_000), await phone.showQr(5_000)]
    await phone.push(a.event, b.event)
    await bank.tells(bank.pays(at, { amount: 15_000, memo: `${a.code} va ${b.code}` }))
    expect((await dayOf(at)).sales).toMatchObject([{ state: 'completed' }, { state: 'completed' }])
  })

  test('a second payment of a settled request waits for a person', async () => {
    const { at, phone, bank } = await selling()
    const shown = await phone.showQr(10_000)
    await phone.push(shown.event)
    for (let n = 0; n < 2; n += 1) {
      await bank.tells(bank.pays(at, { amount: 10_000, memo: shown.code }))
      deps.advance(600_000)
    }
    const day = await dayOf(at)
    expect(day.sales).toMatchObject([{ request: { received: 10_000, state: 'settled' } }])
    expect(day.strays).toMatchObject([{ exceptionType: 'paid_twice', unallocated: 10_000 }])
  })

  test('a message that is not genuine leaves nothing; a genuine one nobody can read is kept', async () => {
    const { market } = await selling()
    const opened = must(await feed(deps, { id: market.feedId, provider: 'sepay' }))
    const forged = err({ type: 'WrongSignature', reason: 'missing' })
    const garbled = err({ type: 'UnreadableMessage', reason: 'not JSON' })
    const hear = (adapter: BankFeed) =>
      receiveMessage(deps, {
        feed: opened,
        adapter,
        secrets: [],
        message: { headers: {}, body: Buffer.from('{') },
      })
    expect(await hear({ ...PLAIN_FEED, authenticate: () => forged })).toEqual(forged)
    expect(await inbox()).toEqual([])
    expect(await hear({ ...PLAIN_FEED, read: () => garbled })).toEqual(ok(['unreadable']))
    expect(await hear({ ...PLAIN_FEED, read: () => garbled })).toEqual(ok(['unreadable']))
    expect(await inbox()).toMatchObject([{ body: '{', set_aside: JSON.stringify(garbled.problem) }])
    expect(await transfers()).toEqual([])
  })

  test('a hundred deliveries of one event at once book it once', async () => {
    const { at, bank } = await selling()
    const notice = noticeOf(bank.pays(at, { amount: 5_000, memo: 'x' }))
    const said = await Promise.all(Array.from({ length: 100 }, () => bank.says(notice)))
    expect(
      said
        .map(must)
        .flat()
        .filter((outcome) => outcome === 'new'),
    ).toHaveLength(1)
    expect(await transfers()).toHaveLength(1)
    expect(await balanceOf(deps, at.bookId, '1121.0001')).toBe(dong(5_000))
  })

  test('a feed that was closed, or of another provider, is not found', async () => {
    const { market } = await selling()
    const wanted = { id: market.feedId, provider: 'casso' }
    expect(await feed(deps, wanted)).toEqual(
      err({ type: 'NotFound', what: 'feed', id: market.feedId }),
    )
    await deps.db.updateTable('cho_feed').set({ closed_at: deps.clock.now() }).execute()
    expect((await feed(deps, { ...wanted, provider: 'sepay' })).ok).toBe(false)
  })
})
