import type { BookId, MemberId, SettlementId } from '@cho40/contract'
import { type Dong, dong, type MarketDay, ZERO_DONG } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'
import type { SettlementTables } from './tables.ts'

/** A sum as the databases give it: PostgreSQL writes sums of big integers as text. */
export type Sum = number | string

export type RunRow = SettlementTables['cho_settlement']

export type OpenItem = Pick<
  SettlementTables['cho_member_item'],
  'subject' | 'position' | 'member_id' | 'kind' | 'amount'
>

/** Runs whose lines count; a run in draft has none yet, a void one no longer. */
const LIVE = sql`('checked', 'approved', 'exported', 'closed')`

/**
 * What no other run has settled, up to a day, in one order for every reader. Late arrivals of
 * earlier days are among them: they come with the next run.
 */
export async function openItems(
  reading: Reading,
  run: { readonly id: SettlementId; readonly bookId: BookId; readonly to: MarketDay },
): Promise<OpenItem[]> {
  const { rows } = await sql<OpenItem>`
    select i.subject, i.position, i.member_id, i.kind, i.amount from cho_member_item i
    where i.book_id = ${run.bookId} and i.business_day <= ${run.to} and not exists (
      select 1 from cho_settlement_item s
      join cho_settlement r on r.id = s.settlement_id and r.version = s.version
      where s.subject = i.subject and s.position = i.position
        and r.id <> ${run.id} and r.state in ${LIVE})
    order by i.member_id, i.subject, i.position`.execute(reading.db)
  return rows
}

/** The items a checked run holds fast. */
export function frozenItems(reading: Reading, run: RunRow): Promise<OpenItem[]> {
  return reading.db
    .selectFrom('cho_settlement_item as frozen')
    .innerJoin('cho_member_item as item', (join) =>
      join
        .onRef('item.subject', '=', 'frozen.subject')
        .onRef('item.position', '=', 'frozen.position'),
    )
    .select(['item.subject', 'item.position', 'item.member_id', 'item.kind', 'item.amount'])
    .where('frozen.settlement_id', '=', run.id)
    .where('frozen.version', '=', run.version)
    .orderBy('item.member_id')
    .orderBy('item.subject')
    .orderBy('item.position')
    .execute()
}

/** The debts that other runs have left and none has taken up. */
export async function broughtForward(
  reading: Reading,
  run: { readonly id: SettlementId; readonly bookId: BookId },
): Promise<ReadonlyMap<MemberId, Dong>> {
  const { rows } = await sql<{ member_id: MemberId; brought: Sum }>`
    select l.member_id, sum(l.carried - l.brought) as brought from cho_settlement_line l
    join cho_settlement r on r.id = l.settlement_id and r.version = l.version
    where r.book_id = ${run.bookId} and r.id <> ${run.id} and r.state in ${LIVE}
    group by l.member_id having sum(l.carried - l.brought) <> 0`.execute(reading.db)
  return new Map(rows.map((row) => [row.member_id, dong(Number(row.brought))]))
}

export type Debts = { readonly advances: Dong; readonly inputs: Dong }

/**
 * What members owe: advances (141) and inputs on credit (131) booked until a day, less all that was
 * paid back since. `throughSeq` tells it as of an entry of the book.
 */
export async function debtsOf(
  reading: Reading,
  of: { readonly bookId: BookId; readonly to: MarketDay; readonly throughSeq?: number },
): Promise<ReadonlyMap<string, Debts>> {
  const through = of.throughSeq ?? Number.MAX_SAFE_INTEGER
  const { rows } = await sql<{ party: string; role: string; owed: Sum }>`
    select a.party, a.role, sum(case p.side when 'credit' then -p.amount
        else case when e.business_day <= ${of.to} then p.amount else 0 end end) as owed
    from cho_account a
    join cho_member m on m.id = a.party
    join cho_posting p on p.book_id = a.book_id and p.account_code = a.code
    join cho_entry e on e.book_id = p.book_id and e.seq = p.seq
    where a.book_id = ${of.bookId} and a.role in ('advances', 'receivable')
      and a.parent_code is not null and e.seq <= ${through}
    group by a.party, a.role`.execute(reading.db)
  const debts = new Map<string, Debts>()
  for (const { party, role, owed } of rows) {
    const before = debts.get(party) ?? { advances: ZERO_DONG, inputs: ZERO_DONG }
    const amount = dong(Math.max(0, Number(owed)))
    debts.set(party, { ...before, [role === 'advances' ? 'advances' : 'inputs']: amount })
  }
  return debts
}
