import { dong, instant, ok } from '@cho40/values'
import { expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { openPartyAccount } from '../ledger/party-account.ts'
import { openFeed } from '../reconciliation/feeds.ts'
import { transact } from '../store/transact.ts'
import { aBank } from '../testing/a-bank.ts'
import { aHarvestCooperative } from '../testing/a-harvest.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { requestMoney } from './request-money.ts'

eachDialect((open) => {
  test('a cooperative’s invoice is paid by QR: its own feed tells, the receivable is cleared', async () => {
    const deps = await open()
    const { cooperativeId, bookId, accountId } = await aHarvestCooperative(deps)
    const feedId = deps.ids.make('feed')
    must(
      await openFeed(deps, {
        id: feedId,
        provider: 'sepay',
        authentication: 'hmac',
        cooperativeId,
      }),
    )
    const buyer = must(
      await transact(deps, (tx) =>
        openPartyAccount(tx, { bookId, parent: '131', party: 'nha-hang-suoi' }),
      ),
    )
    const wanted = {
      id: deps.ids.make('preq'),
      bookId,
      accountId,
      amount: dong(300_000),
      creditAccount: buyer,
      expiresAt: instant('2027-01-01T00:00:00.000Z'),
    }
    const { code } = must(await transact(deps, (tx) => requestMoney(tx, wanted)))
    const account = await deps.db
      .selectFrom('cho_receiving_account')
      .select('number')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    const bank = aBank(deps, { feedId })
    const told = await bank.says({
      eventId: '1',
      accountNumber: account.number,
      direction: 'in',
      amount: dong(300_000),
      occurredAt: deps.clock.now(),
      precision: 'second',
      memo: `TT HOA DON ${code}`,
    })
    expect(told).toEqual(ok(['new']))
    expect(await balanceOf(deps, bookId, buyer)).toBe(-300_000)
    const request = await deps.db
      .selectFrom('cho_payment_request')
      .select(['state', 'received'])
      .where('id', '=', wanted.id)
      .executeTakeFirstOrThrow()
    expect(request).toEqual({ state: 'settled', received: 300_000 })
    expect((await verify(deps)).checks.filter(({ violations }) => violations > 0)).toEqual([])
    await deps.close()
  })

  test('it asks only over an account of the same book, to an account that is there', async () => {
    const deps = await open()
    const { bookId, accountId } = await aHarvestCooperative(deps)
    const other = await aHarvestCooperative(deps, { nth: 1 })
    const ask = (change: object) =>
      transact(deps, (tx) =>
        requestMoney(tx, {
          id: deps.ids.make('preq'),
          bookId,
          accountId,
          amount: dong(1_000),
          creditAccount: '131',
          expiresAt: instant('2027-01-01T00:00:00.000Z'),
          ...change,
        }),
      )
    expect(await ask({ creditAccount: '999' })).toMatchObject({ problem: { type: 'NotFound' } })
    expect(await ask({ accountId: other.accountId })).toMatchObject({
      problem: { type: 'NotFound' },
    })
    await deps.close()
  })
})
