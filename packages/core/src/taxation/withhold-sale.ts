import type {
  BookId,
  DeploymentRole,
  EntryId,
  Problem,
  RoleStepId,
  SaleId,
  WithheldView,
} from '@cho40/contract'
import {
  addDong,
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
import { netOfSale } from './revenue-lines.ts'
import { roleOn } from './role-on.ts'
import type { TaxationTables } from './tables.ts'
import { changeTo, type Withheld } from './withholding.ts'

type Row = TaxationTables['cho_withholding']

/** The entries by which a marketplace owes the State what it withheld, and what it gave back. */
const WITHHOLDING_KIND = 'tax_withheld'

/**
 * Brings what a marketplace withholds of a sale to what the sale stands at in its seller’s book: VAT
 * and income tax when it is confirmed, and back again, in the month it happens, what a return or a
 * cancellation took off. The operator’s book owes the State (3338) and has it from the seller (131),
 * whose money it never held. Again without a change in between, it does nothing.
 * Problems: NotFound (sale), WrongState (the role is no marketplace; a sale not completed).
 */
export function withholdSale(
  deps: Deps,
  { saleId }: { readonly saleId: SaleId },
): Promise<Result<WithheldView, Problem>> {
  return transact(deps, async (tx) => {
    const sale = await saleOf(tx, saleId)
    if (!sale) return err({ type: 'NotFound', what: 'sale', id: saleId })
    const under = await operatorOf(tx, sale)
    if (!under.ok) return under
    const locked = await lockBook(tx, under.value.bookId)
    if (!locked.ok) return locked
    const rows = await rowsOf(tx, saleId)
    const net = await netOf(tx, sale)
    if (net > sumOf(rows).base && under.value.state !== 'marketplace') {
      const { scopeId: id, state } = under.value
      return err({ type: 'WrongState', what: 'role', id, state })
    }
    if (rows.length === 0 && sale.state !== 'completed') {
      return err({ type: 'WrongState', what: 'sale', id: saleId, state: sale.state })
    }
    const terms = rows[0] ? firstTerms(rows[0]) : await termsOf(tx, sale, under.value)
    const before = sumOf(rows)
    const change = changeTo(net, before, { vat: terms.vat_rate, pit: terms.pit_rate })
    if (change.base !== 0) {
      const step = change.base > 0 ? under.value.stepId : terms.role_step_id
      const kept = await keep(tx, { ...terms, ...change, role_step_id: step })
      if (!kept.ok) return kept
    }
    return ok({
      saleId,
      base: net,
      vat: addDong(before.vat, change.vat),
      pit: addDong(before.pit, change.pit),
      change,
    })
  })
}

type Sale = NonNullable<Awaited<ReturnType<typeof saleOf>>>

function saleOf(tx: Tx, id: SaleId) {
  return tx.db
    .selectFrom('cho_sale as sale')
    .innerJoin('cho_stall as stall', 'stall.id', 'sale.stall_id')
    .select(['sale.id', 'sale.book_id', 'sale.stall_id', 'sale.state', 'sale.business_day'])
    .select('stall.market_id')
    .where('sale.id', '=', id)
    .executeTakeFirst()
}

type Operator = {
  readonly bookId: BookId
  readonly stepId: RoleStepId
  /** Whether it may withhold more today: the role that holds now, or that another operator has it. */
  readonly state: DeploymentRole | 'other_operator'
  readonly scopeId: string
}

/** Who withholds: of a sale that was withheld from before, who did; else who is the marketplace now. */
async function operatorOf(tx: Tx, sale: Sale): Promise<Result<Operator, Problem>> {
  const now = await roleOn(tx, { scopeId: sale.market_id, day: marketDayOf(tx.clock.now()) })
  const { role, operatorBookId, stepId } = now
  const scopeId = now.scopeId ?? sale.market_id
  const [before] = await rowsOf(tx, sale.id)
  if (before) {
    const bookId = before.operator_book_id
    const same = operatorBookId === null || operatorBookId === bookId
    const state = same ? role : ('other_operator' as const)
    return ok({ bookId, stepId: stepId ?? before.role_step_id, state, scopeId })
  }
  if (role !== 'marketplace' || operatorBookId === null || stepId === null) {
    return err({ type: 'WrongState', what: 'role', id: scopeId, state: role })
  }
  return ok({ bookId: operatorBookId, stepId, state: role, scopeId })
}

function rowsOf(tx: Tx, saleId: SaleId): Promise<Row[]> {
  return tx.db
    .selectFrom('cho_withholding')
    .selectAll()
    .where('sale_id', '=', saleId)
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

async function netOf(tx: Tx, sale: Sale): Promise<Row['base']> {
  const net = sql.raw<Row['base']>(netOfSale('s.id', 's.book_id'))
  const { rows } = await sql<{ net: Row['base'] }>`
    select ${net} as net from cho_sale s where s.id = ${sale.id}`.execute(tx.db)
  return rows[0]?.net ?? dong(0)
}

type Terms = Pick<
  Row,
  | 'operator_book_id'
  | 'seller_book_id'
  | 'stall_id'
  | 'sale_id'
  | 'role_step_id'
  | 'branch'
  | 'vat_rate'
  | 'pit_rate'
>

function firstTerms(row: Row): Terms {
  return {
    operator_book_id: row.operator_book_id,
    seller_book_id: row.seller_book_id,
    stall_id: row.stall_id,
    sale_id: row.sale_id,
    role_step_id: row.role_step_id,
    branch: row.branch,
    vat_rate: row.vat_rate,
    pit_rate: row.pit_rate,
  }
}

/** Under which the sale stays: its branch and the rates of the day it was confirmed. */
async function termsOf(tx: Tx, sale: Sale, under: Operator): Promise<Terms> {
  const branch = branchOf(await branchChoices(tx, sale.book_id), {
    saleId: sale.id,
    stallId: sale.stall_id,
    day: sale.business_day,
  })
  const table = ruleOn(WITHHOLDING_RATES, marketDayOf(tx.clock.now()))?.value
  invariant(table, 'a marketplace is set only on days that have rates')
  const rates = ratesFrom(branch, (of) => table[of], table)
  return {
    operator_book_id: under.bookId,
    seller_book_id: sale.book_id,
    stall_id: sale.stall_id,
    sale_id: sale.id,
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
    .selectFrom('cho_withholding')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('operator_book_id', '=', row.operator_book_id)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_withholding')
    .values({
      ...row,
      id: tx.ids.make('withhold'),
      position: (last ?? 0) + 1,
      // The day of the transaction, whatever day of its book the operator has open.
      day: marketDayOf(tx.clock.now()),
      entry_id: entry.value,
      recorded_at: tx.clock.now(),
    })
    .execute()
  return ok(undefined)
}

/** Dr what the seller owes the operator / Cr what the operator owes the State; the other way back. */
async function book(tx: Tx, row: Terms & Withheld): Promise<Result<EntryId | null, Problem>> {
  const { operator_book_id: bookId, seller_book_id: party, sale_id: subject } = row
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
  const posting = { bookId, kind: WITHHOLDING_KIND, subject, occurredAt: tx.clock.now(), lines }
  const entry = await post(tx, posting)
  return entry.ok ? ok(entry.value.id) : entry
}
