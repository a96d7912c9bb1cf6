import type {
  BookId,
  OpenStockPlace,
  Problem,
  ReceivingAccountId,
  StockPlaceId,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'

/**
 * Opens a place that goods are sold from: a cooperative's store, or a stall. Buyers pay into the
 * seller's own account, never into another's. Problems: NotFound (cooperative, stall, or an account
 * of the seller that is open), IdReused.
 */
export function openStockPlace(
  deps: Deps,
  input: OpenStockPlace,
): Promise<Result<StockPlaceId, Problem>> {
  const scope = input.of.kind === 'store' ? input.of.cooperativeId : input.of.stallId
  return transact(deps, (tx) =>
    once(tx, { scope, id: input.id, body: input }, async () => {
      const owner = await ownerOf(tx, input)
      if (!owner.ok) return owner
      const { bookId } = owner.value
      const account = await tx.db
        .selectFrom('cho_receiving_account')
        .select('id')
        .where('id', '=', owner.value.accountId)
        .where('book_id', '=', bookId)
        .where('closed_at', 'is', null)
        .executeTakeFirst()
      if (!account) return err({ type: 'NotFound', what: 'account', id: owner.value.accountId })
      await tx.db
        .insertInto('cho_stock_place')
        .values({
          id: input.id,
          kind: input.of.kind,
          name: input.name,
          book_id: bookId,
          account_id: account.id,
          cooperative_id: input.of.kind === 'store' ? input.of.cooperativeId : null,
          stall_id: input.of.kind === 'stall' ? input.of.stallId : null,
          opened_at: tx.clock.now(),
        })
        .execute()
      return ok(input.id)
    }),
  )
}

type Owner = { readonly bookId: BookId; readonly accountId: ReceivingAccountId }

async function ownerOf(tx: Tx, { of, accountId }: OpenStockPlace): Promise<Result<Owner, Problem>> {
  if (of.kind === 'stall') {
    const stall = await tx.db
      .selectFrom('cho_stall')
      .select(['book_id', 'account_id'])
      .where('id', '=', of.stallId)
      .executeTakeFirst()
    if (!stall) return err({ type: 'NotFound', what: 'stall', id: of.stallId })
    return ok({ bookId: stall.book_id, accountId: accountId ?? stall.account_id })
  }
  const cooperative = await tx.db
    .selectFrom('cho_cooperative')
    .select('book_id')
    .where('id', '=', of.cooperativeId)
    .executeTakeFirst()
  if (!cooperative) return err({ type: 'NotFound', what: 'cooperative', id: of.cooperativeId })
  if (accountId === undefined) {
    return err({ type: 'InvalidInput', issues: [{ path: 'accountId', message: 'missing' }] })
  }
  return ok({ bookId: cooperative.book_id, accountId })
}
