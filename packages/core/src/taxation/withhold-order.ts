import type {
  BookId,
  DeploymentRole,
  EntryId,
  Problem,
  RoleStepId,
  SellerOrderId,
  StallId,
} from '@cho40/contract'
import {
  addDong,
  type Dong,
  dong,
  err,
  invariant,
  marketDayOf,
  negateDong,
  ok,
  type Result,
  sumDong,
} from '@cho40/values'
import { sql } from 'kysely'
import { credit, debit } from '../ledger/journal-entry.ts'
import { accountFor, openPartyAccount } from '../ledger/party-account.ts'
import { post } from '../ledger/post.ts'
import { lockBook } from '../ledger/seal.ts'
import { ruleOn } from '../rules/dated.ts'
import { WITHHOLDING_RATES } from '../rules/tax.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { branchOf, ratesFrom } from './branch.ts'
import { branchChoices } from './branches.ts'
import { netOfOrder } from './order-sales.ts'
import { roleOn } from './role-on.ts'
import type { TaxationTables } from './tables.ts'
import { changeTo, type Withheld } from './withholding.ts'

type Row = TaxationTables['cho_order_withholding']

export type WithheldOrder = Withheld & { readonly change: Withheld }

const NOTHING: Withheld = { base: dong(0), vat: dong(0), pit: dong(0) }

/**
 * Brings what a marketplace withholds of a household's part of an order to what it stands at in the
 * household's book: VAT and income tax when the goods are handed over, and back again, in the month
 * it happens, what a return took off. Of a cooperative's part nothing is withheld: it declares for
 * itself; of an order that came on another floor that floor withholds. In every other role nothing is withheld; what was withheld before is still given back.
 * Again without a change in between, it does nothing. Problems: NotFound.
 */
export function withholdOrder(
  deps: Deps,
  { id }: { readonly id: SellerOrderId },
): Promise<Result<WithheldOrder, Problem>> {
  return transact(deps, async (tx) => {
    const order = await orderOf(tx, id)
    if (!order) return err({ type: 'NotFound', what: 'order', id })
    const rows = await rowsOf(tx, id)
    const before = sumOf(rows)
    const terms = await termsOf(tx, order, rows[0])
    if (!terms) return ok({ ...before, change: NOTHING })
    const locked = await lockBook(tx, terms.of.operator_book_id)
    if (!locked.ok) return locked
    const rates = { vat: terms.of.vat_rate, pit: terms.of.pit_rate }
    const change = changeTo(await netOf(tx, order), before, rates)
    // After the marketplace has ended, or passed to another operator, nothing more is taken.
    if (change.base === 0 || (change.base > 0 && !terms.mayTake)) {
      return ok({ ...before, change: NOTHING })
    }
    const step = change.base > 0 ? terms.stepId : terms.of.role_step_id
    const kept = await keep(tx, { ...terms.of, ...change, role_step_id: step })
    if (!kept.ok) return kept
    return ok({
      base: addDong(before.base, change.base),
      vat: addDong(before.vat, change.vat),
      pit: addDong(before.pit, change.pit),
      change,
    })
  })
}

type Order = NonNullable<Awaited<ReturnType<typeof orderOf>>>

function orderOf(tx: Tx, id: SellerOrderId) {
  return tx.db
    .selectFrom('cho_seller_order as own')
    .innerJoin('cho_book as book', 'book.id', 'own.book_id')
    .innerJoin('cho_order as whole', 'whole.id', 'own.order_id')
    .leftJoin('cho_stall as stall', 'stall.id', 'own.stall_id')
    .select(['own.id', 'own.book_id', 'own.stall_id', 'own.cooperative_id', 'book.kind'])
    .select(['stall.market_id', 'whole.channel'])
    .where('own.id', '=', id)
    .executeTakeFirst()
}

function rowsOf(tx: Tx, id: SellerOrderId): Promise<Row[]> {
  return tx.db
    .selectFrom('cho_order_withholding')
    .selectAll()
    .where('seller_order_id', '=', id)
    .orderBy('position')
    .execute()
}

function sumOf(rows: readonly Row[]): Withheld {
  return {
    base: sumDong(rows.map(({ base }) => base)),
    vat: sumDong(rows.map(({ vat }) => vat)),
    pit: sumDong(rows.map(({ pit }) => pit)),
  }
}

async function netOf(tx: Tx, { id, book_id }: Order): Promise<Dong> {
  const net = sql.raw<Dong>(netOfOrder('o.id', 'o.book_id'))
  const { rows } = await sql<{ net: Dong }>`
    select ${net} as net from cho_seller_order o
    where o.id = ${id} and o.book_id = ${book_id}`.execute(tx.db)
  return rows[0]?.net ?? dong(0)
}

type Terms = Omit<Row, keyof Withheld | 'id' | 'position' | 'day' | 'entry_id' | 'recorded_at'>

/** Under which the order stays once anything was withheld; undefined where nothing is. */
async function termsOf(
  tx: Tx,
  order: Order,
  first: Row | undefined,
): Promise<
  { readonly of: Terms; readonly mayTake: boolean; readonly stepId: RoleStepId } | undefined
> {
  // Of an order of another floor that floor withholds.
  if (order.kind !== 'vendor' || order.channel === 'elsewhere') return undefined
  const day = marketDayOf(tx.clock.now())
  const scopeId = order.market_id ?? order.cooperative_id ?? ''
  const { role, operatorBookId, stepId } = await roleOn(tx, { scopeId, day })
  if (first) {
    const { operator_book_id, seller_book_id, seller_order_id, branch, vat_rate, pit_rate } = first
    const of = { operator_book_id, seller_book_id, seller_order_id, branch, vat_rate, pit_rate }
    const mayTake = isMarketplace(role) && operatorBookId === operator_book_id
    const of_ = { ...of, role_step_id: first.role_step_id }
    return { of: of_, mayTake, stepId: stepId ?? first.role_step_id }
  }
  if (!isMarketplace(role) || operatorBookId === null || stepId === null) return undefined
  return { of: await newTerms(tx, order, { operatorBookId, stepId }), mayTake: true, stepId }
}

function isMarketplace(role: DeploymentRole): boolean {
  return role === 'marketplace'
}

async function newTerms(
  tx: Tx,
  order: Order,
  under: { readonly operatorBookId: BookId; readonly stepId: RoleStepId },
): Promise<Terms> {
  const day = marketDayOf(tx.clock.now())
  const stallId: StallId | null = order.stall_id
  const choices = await branchChoices(tx, order.book_id)
  const branch = branchOf(choices, { saleId: null, stallId, day })
  const table = ruleOn(WITHHOLDING_RATES, day)?.value
  invariant(table, 'a marketplace is set only on days that have rates')
  const rates = ratesFrom(branch, (of) => table[of], table)
  return {
    operator_book_id: under.operatorBookId,
    seller_book_id: order.book_id,
    seller_order_id: order.id,
    role_step_id: under.stepId,
    branch: branch?.branch ?? null,
    vat_rate: rates.vat,
    pit_rate: rates.pit,
  }
}

async function keep(tx: Tx, row: Terms & Withheld): Promise<Result<void, Problem>> {
  const entry = await book(tx, row)
  if (!entry.ok) return entry
  const { last } = await tx.db
    .selectFrom('cho_order_withholding')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('operator_book_id', '=', row.operator_book_id)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_order_withholding')
    .values({
      ...row,
      id: tx.ids.make('withhold'),
      position: (last ?? 0) + 1,
      day: marketDayOf(tx.clock.now()),
      entry_id: entry.value,
      recorded_at: tx.clock.now(),
    })
    .execute()
  return ok(undefined)
}

/** As for a sale at a stall: Dr what the seller owes the operator / Cr what the State is owed. */
async function book(tx: Tx, row: Terms & Withheld): Promise<Result<EntryId | null, Problem>> {
  const { operator_book_id: bookId, seller_book_id: party, seller_order_id: subject } = row
  const tax = addDong(row.vat, row.pit)
  if (tax === 0) return ok(null)
  const seller = await partyCode(tx, { bookId, party, role: 'receivable' })
  if (!seller.ok) return seller
  const state = await partyCode(tx, { bookId, party, role: 'tax_withheld' })
  if (!state.ok) return state
  const lines =
    tax > 0
      ? [debit(seller.value, tax), credit(state.value, tax)]
      : [debit(state.value, negateDong(tax)), credit(seller.value, negateDong(tax))]
  const occurredAt = tx.clock.now()
  const entry = await post(tx, { bookId, kind: 'order_tax_withheld', subject, occurredAt, lines })
  return entry.ok ? ok(entry.value.id) : entry
}

async function partyCode(
  tx: Tx,
  of: {
    readonly bookId: BookId
    readonly party: BookId
    readonly role: 'receivable' | 'tax_withheld'
  },
): Promise<Result<string, Problem>> {
  const { bookId, party, role } = of
  return openPartyAccount(tx, { bookId, parent: await accountFor(tx, bookId, role), party })
}
