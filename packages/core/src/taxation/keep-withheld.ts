import type { BookId, EntryId, Problem, RoleStepId, SaleId, SellerOrderId } from '@cho40/contract'
import {
  addDong,
  type Instant,
  invariant,
  type MarketDay,
  marketDayOf,
  negateDong,
  ok,
  type Result,
  sumDong,
} from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { accountFor, openPartyAccount } from '../ledger/party-account.ts'
import { post } from '../ledger/post.ts'
import { ruleOn } from '../rules/dated.ts'
import { WITHHOLDING_RATES } from '../rules/tax.ts'
import type { Tx } from '../store/deps.ts'
import { branchOf, ratesFrom } from './branch.ts'
import { branchChoices } from './branches.ts'
import type { TaxationTables } from './tables.ts'
import type { Withheld } from './withholding.ts'

/** What a sale and an order have in common: under which operator, branch and rates something is withheld. */
export type WithheldTerms = Pick<
  TaxationTables['cho_withholding'],
  'operator_book_id' | 'seller_book_id' | 'role_step_id' | 'branch' | 'vat_rate' | 'pit_rate'
>

/** All that was withheld and given back so far. */
export function sumOfWithheld(rows: readonly Withheld[]): Withheld {
  return {
    base: sumDong(rows.map(({ base }) => base)),
    vat: sumDong(rows.map(({ vat }) => vat)),
    pit: sumDong(rows.map(({ pit }) => pit)),
  }
}

/** The terms under which something was first withheld: they stay, whatever comes. */
export function termsOfRow(row: WithheldTerms): WithheldTerms {
  const { operator_book_id, seller_book_id, role_step_id, branch, vat_rate, pit_rate } = row
  return { operator_book_id, seller_book_id, role_step_id, branch, vat_rate, pit_rate }
}

/** The seller's branch and the rates of today, for what is withheld for the first time. */
export async function termsToday(
  tx: Tx,
  of: {
    readonly operatorBookId: BookId
    readonly sellerBookId: BookId
    readonly stepId: RoleStepId
    /** What the branch is chosen by, and on which day. */
    readonly sold: Parameters<typeof branchOf>[1]
  },
): Promise<WithheldTerms> {
  const branch = branchOf(await branchChoices(tx, of.sellerBookId), of.sold)
  const table = ruleOn(WITHHOLDING_RATES, marketDayOf(tx.clock.now()))?.value
  invariant(table, 'a marketplace is set only on days that have rates')
  const rates = ratesFrom(branch, (one) => table[one], table)
  return {
    operator_book_id: of.operatorBookId,
    seller_book_id: of.sellerBookId,
    role_step_id: of.stepId,
    branch: branch?.branch ?? null,
    vat_rate: rates.vat,
    pit_rate: rates.pit,
  }
}

/** A row of either table before it says what it is of. */
type KeptRow = WithheldTerms &
  Withheld & {
    readonly id: TaxationTables['cho_withholding']['id']
    readonly position: number
    readonly day: MarketDay
    readonly entry_id: EntryId | null
    readonly recorded_at: Instant
  }

type Subject =
  | { readonly saleId: SaleId; readonly stallId: TaxationTables['cho_withholding']['stall_id'] }
  | { readonly sellerOrderId: SellerOrderId }

/**
 * Books a change of what is withheld of a sale or of an order, and keeps it as the operator's next
 * row: Dr what the seller owes the operator / Cr what the operator owes the State, the other way
 * back. Problems: of the ledger.
 */
export async function keepWithheld(
  tx: Tx,
  row: WithheldTerms & Withheld,
  of: Subject,
): Promise<Result<void, Problem>> {
  const entry = await book(tx, row, of)
  if (!entry.ok) return entry
  const kept: Omit<KeptRow, 'position'> = {
    ...row,
    id: tx.ids.make('withhold'),
    // The day of the transaction, whatever day of its book the operator has open.
    day: marketDayOf(tx.clock.now()),
    entry_id: entry.value,
    recorded_at: tx.clock.now(),
  }
  const position = await nextPosition(tx, row.operator_book_id, of)
  if ('saleId' in of) {
    const sale = { sale_id: of.saleId, stall_id: of.stallId }
    await tx.db
      .insertInto('cho_withholding')
      .values({ ...kept, ...sale, position })
      .execute()
  } else {
    await tx.db
      .insertInto('cho_order_withholding')
      .values({ ...kept, seller_order_id: of.sellerOrderId, position })
      .execute()
  }
  return ok(undefined)
}

async function nextPosition(tx: Tx, operatorBookId: BookId, of: Subject): Promise<number> {
  const table = 'saleId' in of ? 'cho_withholding' : 'cho_order_withholding'
  const { last } = await tx.db
    .selectFrom(table)
    .select((eb) => eb.fn.max('position').as('last'))
    .where('operator_book_id', '=', operatorBookId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

async function book(
  tx: Tx,
  row: WithheldTerms & Withheld,
  of: Subject,
): Promise<Result<EntryId | null, Problem>> {
  const { operator_book_id: bookId, seller_book_id: party } = row
  const tax = addDong(row.vat, row.pit)
  if (tax === 0) return ok(null)
  const codes: string[] = []
  for (const role of ['receivable', 'tax_withheld'] as const) {
    const parent = await accountFor(tx, bookId, role)
    const code = await openPartyAccount(tx, { bookId, parent, party })
    if (!code.ok) return code
    codes.push(code.value)
  }
  const [seller = '', state = ''] = codes
  const lines =
    tax > 0
      ? [debit(seller, tax), credit(state, tax)]
      : [debit(state, negateDong(tax)), credit(seller, negateDong(tax))]
  const [kind, subject] =
    'saleId' in of
      ? (['tax_withheld', of.saleId] as const)
      : (['order_tax_withheld', of.sellerOrderId] as const)
  const entry = await post(tx, { bookId, kind, subject, occurredAt: tx.clock.now(), lines })
  return entry.ok ? ok(entry.value.id) : entry
}
