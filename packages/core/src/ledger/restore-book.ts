import type { BookId, Problem } from '@cho40/contract'
import { type MarketDay, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { AccountLine, HeadLine } from './book-file.ts'
import type { AccountState } from './book-state.ts'
import { openBook } from './open-book.ts'

/** Opens a book with the accounts of its file, none of them closed yet. Problems: AlreadyExists. */
export async function restoreBook(
  tx: Tx,
  head: HeadLine,
  accounts: readonly AccountLine[],
): Promise<Result<ReadonlyMap<string, AccountState>, Problem>> {
  const chart = accounts.map(({ code, role, kind, rule, min, max, parent, party }) => ({
    code,
    role,
    kind,
    rule,
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    ...(parent === null || party === null ? {} : { parent, party }),
  }))
  const { id, kind, openedAt } = head
  const opened = await openBook(tx, { id, kind, chart, openedAt })
  if (!opened.ok) return opened
  return ok(
    new Map(
      // Bounds may be younger than an entry; the rule is as old as the account.
      accounts.map(({ code, kind: of, rule }) => [
        code,
        { account: code, kind: of, rule, min: null, max: null, closed: false },
      ]),
    ),
  )
}

/** What comes last: days and accounts are closed to new entries, not to those of the file. */
export async function restoreAccounts(
  tx: Tx,
  book: { readonly id: BookId; readonly closedThrough: MarketDay | null },
  accounts: readonly AccountLine[],
): Promise<void> {
  await tx.db
    .updateTable('cho_book')
    .set({ closed_through: book.closedThrough })
    .where('id', '=', book.id)
    .execute()
  for (const { code, closedSeq } of accounts) {
    if (closedSeq === null) continue
    await tx.db
      .updateTable('cho_account')
      .set({ closed_seq: closedSeq })
      .where('book_id', '=', book.id)
      .where('code', '=', code)
      .execute()
  }
}
