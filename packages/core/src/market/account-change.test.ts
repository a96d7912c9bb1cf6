import type { PersonId, StallView } from '@cho40/contract'
import { err, ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { addPerson } from '../access/people.ts'
import { leaseCodes } from '../payment/lease-codes.ts'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { accountChanges, pendingAccountChange } from './account-changes.ts'
import { askAccountChange } from './ask-account-change.ts'
import { checkSign } from './check-sign.ts'
import { decideAccountChange, withdrawAccountChange } from './decide-account-change.ts'
import { issueSign } from './issue-sign.ts'
import { isApprovedAccount } from './stall-account.ts'
import { stall } from './stalls.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function world() {
    deps = await open()
    const market = await aMarket(deps, 2)
    const [at, other] = market.stalls
    if (!at || !other) throw new Error('no stalls')
    const person = async (phone: string): Promise<PersonId> => {
      const id = deps.ids.make('person')
      must(await addPerson({ ...deps, ...OPEN_PINS }, { id, phone, name: phone, pin: '123456' }))
      return id
    }
    const [vendor, board] = [await person('0966000001'), await person('0966000002')]
    const wish = (number = '70110000001', bin = '970405') => ({
      id: deps.ids.make('acctchange'),
      stallId: at.id,
      account: { id: deps.ids.make('acct'), bin, number, holderName: 'NGUYEN THI A' },
      reason: 'mất thẻ',
      by: vendor,
    })
    const now = async (): Promise<StallView> => must(await stall(deps, at.id))
    return { at, other, market, vendor, board, wish, now }
  }

  test('nothing changes until another person approves; every phone is told masked numbers', async () => {
    const { at, vendor, board, wish, now } = await world()
    const asked = wish()
    expect(await askAccountChange(deps, asked)).toEqual(ok(asked.id))
    expect(await askAccountChange(deps, asked)).toEqual(ok(asked.id))
    expect((await now()).account).toEqual(at.account)
    expect(await pendingAccountChange(deps, at.id)).toMatchObject({
      id: asked.id,
      before: { number: `•••• ${at.account.number.slice(-4)}` },
      after: { bankName: 'Agribank', number: '•••• 0001', holderName: 'NGUYEN THI A' },
    })
    const yes = { id: asked.id, approve: true, note: null }
    expect(await decideAccountChange(deps, { ...yes, by: vendor })).toEqual(
      err({ type: 'NotAllowed', permission: 'market.manage' }),
    )
    expect((await now()).account).toEqual(at.account)
    must(await decideAccountChange(deps, { ...yes, by: board }))
    must(await decideAccountChange(deps, { ...yes, by: board }))
    expect((await now()).account).toMatchObject({ bin: '970405', number: '70110000001' })
    expect(await pendingAccountChange(deps, at.id)).toBeNull()
    const [told] = await accountChanges(deps, { scopeId: at.marketId, limit: 10 })
    expect(told).toMatchObject({ state: 'approved', askedBy: vendor, decidedBy: board })
    expect(told?.after.number).toBe('70110000001')
    const events = await deps.db
      .selectFrom('cho_event')
      .select('payload')
      .where('type', '=', 'account_change')
      .execute()
    expect(events).toHaveLength(2)
  })

  test('codes shown before the change are still paid into the old account; its signs are withdrawn ones', async () => {
    const { at, market, board, vendor, wish, now } = await world()
    const sign = must(
      await issueSign(deps, { id: deps.ids.make('sign'), stallId: at.id, by: vendor }),
    )
    const phone = aPhone(deps, at)
    const [before, late] = [await phone.showQr(45_000), await phone.showQr(46_000)]
    await phone.push(before.event)
    const asked = wish()
    must(await askAccountChange(deps, asked))
    must(await decideAccountChange(deps, { id: asked.id, approve: true, note: null, by: board }))
    expect((await phone.push(late.event)).results).toMatchObject([{ status: 'applied' }])
    const bank = aBank(deps, market)
    await bank.tells(bank.pays(at, { amount: 45_000, memo: before.code }))
    const paid = await deps.db
      .selectFrom('cho_payment_request')
      .select('state')
      .where('id', '=', before.requestId)
      .executeTakeFirst()
    expect(paid?.state).toBe('settled')
    const lease = must(
      await leaseCodes(deps, { id: deps.ids.make('lease'), stallId: at.id, count: 5 }),
    )
    expect(lease.accountId).toBe((await now()).account.id)
    const checked = must(await checkSign(deps, { stallId: at.id, scanned: sign.payload }))
    expect(checked.verdict).toBe('withdrawn')
  })

  test('what cannot be, is refused: another book’s account, the same account, a second wish, an unknown bank', async () => {
    const { at, other, wish } = await world()
    const ask = (input: ReturnType<typeof wish>) => askAccountChange(deps, input)
    const { bin, number } = other.account
    expect(await ask(wish(number, bin))).toEqual(err({ type: 'AccountTaken', bin, number }))
    expect(await ask(wish(at.account.number, at.account.bin))).toMatchObject({
      problem: { type: 'AlreadyExists', what: 'account' },
    })
    expect(await ask(wish('1', '000000'))).toEqual(err({ type: 'UnknownBank', bin: '000000' }))
    must(await ask(wish()))
    expect(await ask(wish('70110000009'))).toMatchObject({
      problem: { type: 'AlreadyExists', what: 'account_change' },
    })
  })

  test('a wish is decided once, at once or one after the other, and can be taken back before', async () => {
    const { board, vendor, wish, now, at } = await world()
    const first = wish()
    must(await askAccountChange(deps, first))
    must(await withdrawAccountChange(deps, { id: first.id, by: vendor }))
    expect(
      await decideAccountChange(deps, { id: first.id, approve: true, note: null, by: board }),
    ).toMatchObject({ problem: { type: 'WrongState', state: 'withdrawn' } })
    expect((await now()).account).toEqual(at.account)
    const second = wish()
    must(await askAccountChange(deps, second))
    const decide = (approve: boolean) =>
      decideAccountChange(deps, { id: second.id, approve, note: null, by: board })
    const results = await Promise.all([decide(true), decide(false)])
    expect(results.filter(({ ok: done }) => done)).toHaveLength(1)
  })

  test('an account that was put there past the commands is not approved', async () => {
    const { at, other } = await world()
    const named = (accountId: StallView['account']['id']) =>
      isApprovedAccount(deps, { stallId: at.id, accountId })
    expect(await named(at.account.id)).toBe(true)
    expect(await named(other.account.id)).toBe(false)
  })
})
