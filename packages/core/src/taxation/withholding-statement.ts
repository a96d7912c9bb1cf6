import type { BookId, Problem, WithholdingStatement, WithholdingSums } from '@cho40/contract'
import {
  addDong,
  type Dong,
  dong,
  err,
  type MarketDay,
  marketDay,
  ok,
  type Result,
} from '@cho40/values'
import { sql } from 'kysely'
import { lastDayOfMonth } from '../rules/calendar-month.ts'
import { ruleOn } from '../rules/dated.ts'
import { dueDay, WITHHOLDING_RETURN } from '../rules/tax-forms.ts'
import type { Reading } from '../store/deps.ts'
import { salesToNet } from './net-withholdings.ts'
import { ordersToNet } from './orders-to-net.ts'
import { stallsOfBook } from './stalls-of-book.ts'
import { taxpayerOn } from './taxpayers.ts'

/**
 * What a marketplace withheld in a month, seller by seller: what was confirmed, less what was taken
 * back in the same month, which may be of sales of months before. A month can be below zero.
 * Problems: NotFound (a book that is no operator’s), InvalidInput (a month before the rules).
 */
export async function withholdingStatement(
  reading: Reading,
  of: { readonly operatorBookId: BookId; readonly month: string },
): Promise<Result<WithholdingStatement, Problem>> {
  const { operatorBookId, month } = of
  const last = lastDayOfMonth(marketDay(`${month}-01`))
  const form = ruleOn(WITHHOLDING_RETURN, last)
  if (!form) {
    return err({ type: 'InvalidInput', issues: [{ path: 'month', message: 'before the rules' }] })
  }
  if (!(await isOperator(reading, operatorBookId))) {
    return err({ type: 'NotFound', what: 'marketplace', id: operatorBookId })
  }
  const orders = await ordersToNet(reading, operatorBookId)
  const sellers = []
  for (const { bookId, sales, ...sums } of await sumsOf(reading, of)) {
    const taxpayer = await taxpayerOn(reading, { bookId, day: last })
    const [place] = await stallsOfBook(reading, bookId)
    const name = taxpayer?.name ?? place?.name ?? bookId
    sellers.push({ bookId, name, taxCodeShown: taxpayer?.taxCodeShown ?? null, sales, ...sums })
  }
  return ok({
    operatorBookId,
    month,
    due: dueDay(form.value.due, last),
    sellers,
    total: sellers.reduce<WithholdingSums>(plus, NOTHING),
    toNet: (await salesToNet(reading, operatorBookId)).length + orders.length,
  })
}

const ZERO = dong(0)
const NOTHING: WithholdingSums = {
  confirmed: ZERO,
  takenBack: ZERO,
  base: ZERO,
  vat: ZERO,
  pit: ZERO,
}

function plus(a: WithholdingSums, b: WithholdingSums): WithholdingSums {
  return {
    confirmed: addDong(a.confirmed, b.confirmed),
    takenBack: addDong(a.takenBack, b.takenBack),
    base: addDong(a.base, b.base),
    vat: addDong(a.vat, b.vat),
    pit: addDong(a.pit, b.pit),
  }
}

/** Whether a marketplace was ever set with this book. */
async function isOperator(reading: Reading, bookId: BookId): Promise<boolean> {
  const step = await reading.db
    .selectFrom('cho_role_step')
    .select('id')
    .where('operator_book_id', '=', bookId)
    .where('step', '=', 'set')
    .limit(1)
    .executeTakeFirst()
  return step !== undefined
}

function sumsOf(
  reading: Reading,
  of: { readonly operatorBookId: BookId; readonly month: string },
): Promise<(WithholdingSums & { readonly bookId: BookId; readonly sales: number })[]> {
  const first = marketDay(`${of.month}-01`)
  return withheldRows(reading, { ...of, from: first, to: lastDayOfMonth(first) })
    .select('seller_book_id as bookId')
    .select((eb) => eb.fn.count<number>('subject').distinct().as('sales'))
    .groupBy('seller_book_id')
    .orderBy('seller_book_id')
    .execute()
}

/** What was withheld from one seller, month by month of a year. */
export function monthsOfSeller(
  reading: Reading,
  of: { readonly operatorBookId: BookId; readonly sellerBookId: BookId; readonly year: number },
): Promise<(WithholdingSums & { readonly month: string })[]> {
  const [from, to] = [marketDay(`${of.year}-01-01`), marketDay(`${of.year}-12-31`)]
  const month = sql<string>`substr(day, 1, 7)`
  return withheldRows(reading, { ...of, from, to })
    .select(month.as('month'))
    .where('seller_book_id', '=', of.sellerBookId)
    .groupBy(month)
    .orderBy(month)
    .execute()
}

function withheldRows(
  reading: Reading,
  of: { readonly operatorBookId: BookId; readonly from: MarketDay; readonly to: MarketDay },
) {
  return reading.db
    .selectFrom(ofSalesAndOrders(reading).as('withheld'))
    .select([
      total('case when base > 0 then base else 0 end').as('confirmed'),
      total('case when base < 0 then -base else 0 end').as('takenBack'),
      total('base').as('base'),
      total('vat').as('vat'),
      total('pit').as('pit'),
    ])
    .where('operator_book_id', '=', of.operatorBookId)
    .where('day', '>=', of.from)
    .where('day', '<=', of.to)
}

/** Sales at stalls and parts of orders stand in one month of one seller. */
function ofSalesAndOrders(reading: Reading) {
  const columns = ['operator_book_id', 'seller_book_id', 'base', 'vat', 'pit', 'day'] as const
  return reading.db
    .selectFrom('cho_withholding')
    .select(columns)
    .select(sql<string>`sale_id`.as('subject'))
    .unionAll(
      reading.db
        .selectFrom('cho_order_withholding')
        .select(columns)
        .select(sql<string>`seller_order_id`.as('subject')),
    )
}

/** PostgreSQL sums bigint to numeric, which arrives as text: cast back. */
function total(expression: string) {
  return sql<Dong>`cast(coalesce(sum(${sql.raw(expression)}), 0) as bigint)`
}
