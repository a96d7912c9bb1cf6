import { marketDayOf } from '@cho40/values'
import { netWithholdings } from '../taxation/net-withholdings.ts'
import { setTaxBranch } from '../taxation/set-tax-branch.ts'
import { withholdSale } from '../taxation/withhold-sale.ts'
import { type AMarket, aPhone, must } from './a-market.ts'
import { aMarketplace, aPerson, givesBack } from './a-taxed-market.ts'
import type { TestDeps } from './each-dialect.ts'

/**
 * The market becomes a marketplace of a cooperative: sales of a goods stall and of one that nobody
 * has said the branch of, a void, a return in parts, and a role that has ended for another scope.
 */
export async function aBusyTaxation(deps: TestDeps, market: AMarket): Promise<void> {
  const { id: operatorBookId } = await deps.db
    .selectFrom('cho_book')
    .select('id')
    .where('kind', '=', 'cooperative')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const by = await aPerson(deps)
  const from = marketDayOf(deps.clock.now())
  await aMarketplace(deps, { scopeId: market.id, operatorBookId, from })
  deps.advance(1_000)
  const [, goods, unsaid] = market.stalls
  if (!goods || !unsaid) throw new Error('no stalls')
  must(
    await setTaxBranch(deps, {
      id: deps.ids.make('taxbranch'),
      stallId: goods.id,
      branch: 'goods',
      validFrom: from,
      by,
    }),
  )
  for (const at of [goods, unsaid]) {
    const phone = aPhone(deps, at)
    const kept = await phone.takeCash(133_350)
    const wrong = await phone.takeCash(50_000)
    for (const saleId of [kept, wrong]) must(await withholdSale(deps, { saleId }))
    await phone.push(phone.event({ type: 'sale_voided', saleId: wrong }))
    await givesBack(deps, { saleId: kept, amount: 33_350, by })
  }
  must(await netWithholdings(deps, { operatorBookId }))
}
