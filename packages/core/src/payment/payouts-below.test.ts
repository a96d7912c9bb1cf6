import { afterEach, expect, test } from 'vitest'
import { aBank } from '../testing/a-bank.ts'
import { aDesk } from '../testing/a-busy-payouts.ts'
import { aMarket } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { payoutsBelow } from './payouts-below.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  test('a market sees the payouts of its stalls, a stall its own, with what they are for', async () => {
    deps = await open()
    const market = await aMarket(deps, 2)
    const [at, other] = market.stalls
    if (!at || !other) throw new Error('no stalls')
    const desk = aDesk(deps, at, aBank(deps, market))
    const { transferId } = await desk.stray(45_000)
    if (transferId === null) throw new Error('no transfer')
    const refund = await desk.refunds({ transferId }, 45_000)
    const below = (scopeId: string, states = ['ordered' as const]) =>
      payoutsBelow(deps, { scopeId, states, limit: 10 })
    expect(await below(at.marketId)).toMatchObject([
      {
        id: refund.payoutId,
        stallId: at.id,
        from: { number: at.account.number },
        toBankName: 'Vietcombank',
        refund: { id: refund.id, reason: 'goods_returned', note: null },
        approvedByName: null,
      },
    ])
    expect(await below(at.id)).toHaveLength(1)
    expect(await below(other.id)).toEqual([])
    expect(await payoutsBelow(deps, { scopeId: at.id, states: ['paid'], limit: 10 })).toEqual([])
  })
})
