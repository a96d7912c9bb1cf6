import type { AgentGoods, AgentMove, AgentView, BookId } from '@cho40/contract'
import { dong, type MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { chartOf } from './accounts.ts'
import { grouped } from './grouped.ts'
import type { GoodsMoveKind } from './tables.ts'

type Wanted = { readonly bookId: BookId; readonly from: MarketDay; readonly to: MarketDay }

/**
 * Agents who ever had goods of the cooperative, by name: what lay with each before `from`, what was
 * handed out, brought back, sold and taken back until `to`, what lies there then, and what they owe
 * now. For every line `opening + out − back − sold + returned = closing`, by the movements alone.
 */
export async function agentsOf(reading: Reading, wanted: Wanted): Promise<AgentView[]> {
  const sums = await sumsOf(reading, wanted)
  if (sums.length === 0) return []
  const moves = grouped(await movesOf(reading, wanted), ({ agent }) => agent)
  const owed = await owedBy(reading, wanted.bookId)
  const byAgent = grouped(sums, ({ agent }) => agent)
  return [...byAgent].map(([name, rows]) => ({
    name,
    account: owed.get(name)?.code ?? null,
    owes: dong(owed.get(name)?.balance ?? 0),
    goods: goodsOf(rows),
    moves: (moves.get(name) ?? []).map(({ move }) => move),
  }))
}

type Sum = Awaited<ReturnType<typeof sumsOf>>[number]

/** Movements at agents, summed by kind: those before the time wanted apart from those in it. */
async function sumsOf({ db }: Reading, { bookId, from, to }: Wanted) {
  const rows = await db
    .selectFrom('cho_goods_move as move')
    .innerJoin('cho_delivery as delivery', 'delivery.id', 'move.delivery_id')
    .select(['move.place as agent', 'delivery.product', 'delivery.grade', 'delivery.mode'])
    .select(['delivery.base', 'move.kind'])
    .select((eb) => [
      eb
        .case()
        .when('move.business_day', '<', from)
        .then(eb.lit(1))
        .else(eb.lit(0))
        .end()
        .as('before'),
      eb.fn.sum('move.quantity').as('quantity'),
      eb.fn.sum('move.value').as('value'),
    ])
    .where('move.book_id', '=', bookId)
    .where('move.place', '<>', '')
    .where('move.business_day', '<=', to)
    .groupBy(['move.place', 'delivery.product', 'delivery.grade', 'delivery.mode', 'delivery.base'])
    .groupBy(['move.kind', 'before'])
    .orderBy('move.place')
    .orderBy('delivery.product')
    .orderBy('delivery.grade')
    .orderBy('delivery.mode')
    .execute()
  return rows.map(({ quantity, value, ...row }) => ({
    ...row,
    quantity: Number(quantity),
    value: Number(value),
  }))
}

function goodsOf(rows: readonly Sum[]): AgentGoods[] {
  const lines = grouped(rows, ({ product, grade, mode }) => JSON.stringify([product, grade, mode]))
  return [...lines.values()].flatMap((line) => {
    const [first] = line
    if (!first) return []
    const { product, grade, mode, base } = first
    const sum = (kind?: GoodsMoveKind) =>
      line
        .filter((row) => row.before === 0 && (kind === undefined || row.kind === kind))
        .reduce((total, { quantity }) => total + quantity, 0)
    const opening = line
      .filter(({ before }) => before === 1)
      .reduce((total, { quantity }) => total + quantity, 0)
    const one = {
      product,
      grade,
      mode,
      base,
      opening,
      out: sum('to_agent'),
      back: 0 - sum('from_agent'),
      sold: 0 - sum('sold'),
      returned: sum('buyer_returned'),
      closing: opening + sum(),
      value: dong(line.reduce((total, { value }) => total + value, 0)),
    }
    const isQuiet = opening === 0 && line.every(({ before }) => before === 1)
    return isQuiet ? [] : [one]
  })
}

/** So many acts are shown; older ones are in the period before. */
const MOST_MOVES = 2_000

/** What was handed out and brought back, each act once, the latest first. */
async function movesOf(
  { db }: Reading,
  { bookId, from, to }: Wanted,
): Promise<{ readonly agent: string; readonly move: AgentMove }[]> {
  const rows = await db
    .selectFrom('cho_goods_move as move')
    .innerJoin('cho_delivery as delivery', 'delivery.id', 'move.delivery_id')
    .select(['move.place as agent', 'move.subject', 'move.kind', 'move.occurred_at'])
    .select(['delivery.product', 'delivery.grade', 'delivery.base', 'move.business_day'])
    .select(({ fn }) => fn.sum<number>('move.quantity').as('quantity'))
    .where('move.book_id', '=', bookId)
    .where('move.place', '<>', '')
    .where('move.kind', 'in', ['to_agent', 'from_agent'])
    .where('move.business_day', '>=', from)
    .where('move.business_day', '<=', to)
    .groupBy(['move.place', 'move.subject', 'move.kind', 'move.occurred_at', 'move.business_day'])
    .groupBy(['delivery.product', 'delivery.grade', 'delivery.base'])
    .orderBy('move.occurred_at', 'desc')
    .orderBy('move.subject', 'desc')
    .limit(MOST_MOVES)
    .execute()
  return rows.map((row) => ({
    agent: row.agent,
    move: {
      id: row.subject,
      direction: row.kind === 'to_agent' ? 'out' : 'back',
      product: row.product,
      grade: row.grade,
      base: row.base,
      quantity: Math.abs(row.quantity),
      day: row.business_day,
      occurredAt: row.occurred_at,
    },
  }))
}

/** Every party's part of 131 with what they owe. */
async function owedBy(reading: Reading, bookId: BookId) {
  const chart = await chartOf(reading, bookId)
  const rows = await reading.db
    .selectFrom('cho_account as account')
    .leftJoin('cho_balance as balance', (join) =>
      join
        .onRef('balance.book_id', '=', 'account.book_id')
        .onRef('balance.account_code', '=', 'account.code'),
    )
    .select(['account.code', 'account.party', 'balance.debits', 'balance.credits'])
    .where('account.book_id', '=', bookId)
    .where('account.parent_code', '=', chart('receivable'))
    .execute()
  return new Map(
    rows.map(({ code, party, debits, credits }) => [
      party,
      { code, balance: (debits ?? 0) - (credits ?? 0) },
    ]),
  )
}
