import type {
  CooperativeId,
  FundSourceId,
  FundSourceKind,
  OpenFundSource,
  PersonId,
  Problem,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { accountFor, openPartyAccount } from '../ledger/party-account.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { type Cooperative, cooperativeOf } from './cooperatives.ts'

/**
 * Opens a source of the common fund that is never divided: a gift, a grant, a sale of common assets.
 * Each has an account of its own under 442 (article 87). Problems: NotFound (cooperative), IdReused.
 */
export function openFundSource(
  deps: Deps,
  input: OpenFundSource & { readonly by: PersonId },
): Promise<Result<FundSourceId, Problem>> {
  const { cooperativeId, id } = input
  return transact(deps, (tx) =>
    once(tx, { scope: cooperativeId, id, body: input }, async () => {
      const found = await cooperativeOf(tx, cooperativeId)
      if (!found.ok) return found
      const head = await lockBook(tx, found.value.bookId)
      if (!head.ok) return head
      await insert(tx, input)
      return ok(id)
    }),
  )
}

/** The source of the parts of income, opened when the first is put aside. */
export async function incomeSource(
  tx: Tx,
  of: {
    readonly cooperativeId: CooperativeId
    readonly kind: 'internal_income' | 'external_income'
    readonly by: PersonId
  },
): Promise<FundSourceId> {
  const before = await tx.db
    .selectFrom('cho_fund_source')
    .select('id')
    .where('cooperative_id', '=', of.cooperativeId)
    .where('kind', '=', of.kind)
    .executeTakeFirst()
  if (before) return before.id
  const id = tx.ids.make('fundsource')
  await insert(tx, { ...of, id, name: of.kind })
  return id
}

/** The account of a source under the fund's. */
export async function fundAccount(
  tx: Tx,
  { bookId }: Cooperative,
  party: FundSourceId,
): Promise<Result<string, Problem>> {
  return openPartyAccount(tx, {
    bookId,
    parent: await accountFor(tx, bookId, 'common_fund'),
    party,
  })
}

/** Problems: NotFound. */
export async function cooperativeOfSource(
  tx: Tx,
  id: FundSourceId,
): Promise<Result<Cooperative, Problem>> {
  const row = await tx.db
    .selectFrom('cho_fund_source')
    .select('cooperative_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row
    ? cooperativeOf(tx, row.cooperative_id)
    : err({ type: 'NotFound', what: 'fund_source', id })
}

async function insert(
  tx: Tx,
  source: {
    readonly id: FundSourceId
    readonly cooperativeId: CooperativeId
    readonly kind: FundSourceKind
    readonly name: string
    readonly by: PersonId
  },
): Promise<void> {
  await tx.db
    .insertInto('cho_fund_source')
    .values({
      id: source.id,
      cooperative_id: source.cooperativeId,
      kind: source.kind,
      name: source.name,
      recorded_by: source.by,
      recorded_at: tx.clock.now(),
    })
    .execute()
}
