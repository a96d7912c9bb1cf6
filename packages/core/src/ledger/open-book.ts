import type { BookId, Problem } from '@cho40/contract'
import { err, type Instant, ok, type Result, ZERO_DONG } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { ChartAccount, PartyAccount } from './account.ts'
import { GENESIS_HASH } from './audit-chain.ts'
import type { BookKind } from './tables.ts'

/** Opens the books of one economic entity with its chart of accounts. Problems: AlreadyExists. */
export async function openBook(
  tx: Tx,
  input: {
    readonly id: BookId
    readonly kind: BookKind
    readonly chart: readonly (ChartAccount | PartyAccount)[]
    /** Now, unless the book is built again from its export. */
    readonly openedAt?: Instant
  },
): Promise<Result<BookId, Problem>> {
  const now = input.openedAt ?? tx.clock.now()
  const inserted = await tx.db
    .insertInto('cho_book')
    .values({
      id: input.id,
      kind: input.kind,
      head_seq: 0,
      head_hash: GENESIS_HASH,
      event_position: 0,
      last_recorded_at: now,
      closed_through: null,
      opened_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return err({ type: 'AlreadyExists', what: 'book', id: input.id })
  for (const account of input.chart) await openAccount(tx, { bookId: input.id, account })
  return ok(input.id)
}

/** Adds an account with a zero balance, e.g. the ledger side of a receiving account. */
export async function openAccount(
  tx: Tx,
  input: { readonly bookId: BookId; readonly account: ChartAccount | PartyAccount },
): Promise<void> {
  const { bookId, account } = input
  const { code, role, kind, rule, min = null, max = null } = account
  const whose =
    'party' in account
      ? { parent_code: account.parent, party: account.party }
      : { parent_code: null, party: null }
  await tx.db
    .insertInto('cho_account')
    .values({
      book_id: bookId,
      code,
      role,
      kind,
      rule,
      min_balance: min,
      max_balance: max,
      ...whose,
      closed_seq: null,
    })
    .execute()
  await tx.db
    .insertInto('cho_balance')
    .values({
      book_id: bookId,
      account_code: account.code,
      debits: ZERO_DONG,
      credits: ZERO_DONG,
      held: ZERO_DONG,
    })
    .execute()
}
