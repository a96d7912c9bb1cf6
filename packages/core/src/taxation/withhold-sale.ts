import type {
  BookId,
  DeploymentRole,
  Problem,
  RoleStepId,
  SaleId,
  WithheldView,
} from '@cho40/contract'
import { addDong, dong, err, marketDayOf, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { keepWithheld, sumOfWithheld, termsOfRow, termsToday } from './keep-withheld.ts'
import { netOfSale } from './revenue-lines.ts'
import { roleOn } from './role-on.ts'
import type { TaxationTables } from './tables.ts'
import { changeTo } from './withholding.ts'

type Row = TaxationTables['cho_withholding']

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
    if (net > sumOfWithheld(rows).base && under.value.state !== 'marketplace') {
      const { scopeId: id, state } = under.value
      return err({ type: 'WrongState', what: 'role', id, state })
    }
    if (rows.length === 0 && sale.state !== 'completed') {
      return err({ type: 'WrongState', what: 'sale', id: saleId, state: sale.state })
    }
    // The branch and the rates of the day it was confirmed.
    const terms = rows[0]
      ? termsOfRow(rows[0])
      : await termsToday(tx, {
          operatorBookId: under.value.bookId,
          sellerBookId: sale.book_id,
          stepId: under.value.stepId,
          sold: { saleId, stallId: sale.stall_id, day: sale.business_day },
        })
    const before = sumOfWithheld(rows)
    const change = changeTo(net, before, { vat: terms.vat_rate, pit: terms.pit_rate })
    if (change.base !== 0) {
      const step = change.base > 0 ? under.value.stepId : terms.role_step_id
      const row = { ...terms, ...change, role_step_id: step }
      const kept = await keepWithheld(tx, row, { saleId, stallId: sale.stall_id })
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

async function netOf(tx: Tx, sale: Sale): Promise<Row['base']> {
  const net = sql.raw<Row['base']>(netOfSale('s.id', 's.book_id'))
  const { rows } = await sql<{ net: Row['base'] }>`
    select ${net} as net from cho_sale s where s.id = ${sale.id}`.execute(tx.db)
  return rows[0]?.net ?? dong(0)
}
