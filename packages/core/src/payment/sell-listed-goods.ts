import type {
  PersonId,
  Problem,
  SaleId,
  SellStock,
  StockMoveId,
  StockPlaceId,
} from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import { sellStock } from '../catalogue/stock/adjust-stock.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/**
 * A stall's sale names what was sold: the goods leave the stall's stock, also when they were sold
 * twice while the till was offline. A sale that is named must be of the place's stall.
 * Problems: NotFound (place, variant, sale), InvalidInput (part of a whole thing), IdReused.
 */
export function sellListedGoods(
  deps: Deps,
  input: SellStock & { readonly by: PersonId },
): Promise<Result<StockMoveId, Problem>> {
  return transact(deps, async (tx) => {
    const { saleId, placeId } = input
    if (saleId !== undefined && !(await isSaleAt(tx, { saleId, placeId }))) {
      return err({ type: 'NotFound', what: 'sale', id: saleId })
    }
    return sellStock(tx, input)
  })
}

async function isSaleAt(
  tx: Tx,
  { saleId, placeId }: { readonly saleId: SaleId; readonly placeId: StockPlaceId },
): Promise<boolean> {
  const row = await tx.db
    .selectFrom('cho_sale as sale')
    .innerJoin('cho_stock_place as place', 'place.stall_id', 'sale.stall_id')
    .select('sale.id')
    .where('sale.id', '=', saleId)
    .where('place.id', '=', placeId)
    .executeTakeFirst()
  return row !== undefined
}
