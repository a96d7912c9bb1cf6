import type { BookId, Problem } from '@cho40/contract'
import { err, invariant, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { known, prepared } from '../store/prepared.ts'
import type { AccountRole, AccountRule } from './account.ts'
import { openAccount } from './open-book.ts'

export type Party = {
  readonly bookId: BookId
  /** The account it is a part of, e.g. `331`. */
  readonly parent: string
  /** The id of whose part it is: a member, an agent, a buyer. */
  readonly party: string
  /** Its limit, when it has another than the whole account's. */
  readonly rule?: AccountRule
}

const partyAccount = prepared((db, { bookId, parent, party }: Omit<Party, 'rule'>) =>
  db
    .selectFrom('cho_account')
    .select('code')
    .where('book_id', '=', known(bookId))
    .where('parent_code', '=', known(parent))
    .where('party', '=', known(party)),
)

/**
 * The account of one party under an account of the chart, opened when first asked for: `331.0001`,
 * `331.0002`, … in the order of opening. Call it inside the transaction that posts to it.
 * Problems: NotFound (the account of the chart).
 */
export async function openPartyAccount(tx: Tx, wanted: Party): Promise<Result<string, Problem>> {
  const { bookId, parent, party } = wanted
  const [before] = await partyAccount(tx, { bookId, parent, party })
  if (before) return ok(before.code)
  const whole = await tx.db
    .selectFrom('cho_account')
    .select(['role', 'kind', 'rule'])
    .where('book_id', '=', bookId)
    .where('code', '=', parent)
    .executeTakeFirst()
  if (!whole) return err({ type: 'NotFound', what: 'account', id: parent })
  const { n } = await tx.db
    .selectFrom('cho_account')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('book_id', '=', bookId)
    .where('parent_code', '=', parent)
    .executeTakeFirstOrThrow()
  const code = `${parent}.${String(n + 1).padStart(4, '0')}`
  const rule = wanted.rule ?? whole.rule
  await openAccount(tx, { bookId, account: { ...whole, rule, code, parent, party } })
  return ok(code)
}

type ForRole = { readonly bookId: BookId; readonly role: AccountRole }

const accountsFor = prepared((db, { bookId, role }: ForRole) =>
  db
    .selectFrom('cho_account')
    .select('code')
    .where('book_id', '=', known(bookId))
    .where('role', '=', known(role))
    .where('parent_code', 'is', null)
    .orderBy('code'),
)

/** The chart's account for a role; a book without one was opened with the wrong chart. */
export async function accountFor(tx: Tx, bookId: BookId, role: AccountRole): Promise<string> {
  const [row] = await accountsFor(tx, { bookId, role })
  if (!row) invariant(false, `book ${bookId} has no account for ${role}`)
  return row.code
}
