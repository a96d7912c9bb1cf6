import type BetterSqlite3 from 'better-sqlite3'
import type { World } from '../world.ts'
import { judgeAllocation, type NewAllocation } from './judge-allocation.ts'
import { movementFinder } from './movement-of.ts'
import { accuse } from './notebook.ts'

type NewTransfer = {
  rowid: number
  id: string
  account_id: string
  direction: string
  amount: number
}

/** The judge's own statements, straight on the database, so that the library cannot colour them. */
export type StepJudge = { look(): void }

/**
 * Looks after every step at what it changed: no transfer the bank does not have, no automatic
 * allocation the payer did not mean, the first invariants on the rows that were touched.
 */
export function stepJudge(world: World): StepJudge {
  const { database } = world.server
  const statements = prepareAll(database)
  const find = movementFinder(world)
  const { seen } = world.notebook
  return {
    look() {
      // What a dead process had not committed is not there.
      if (database.inTransaction) return
      const changes = Number(statements.changes.get())
      if (changes === seen.changes) return
      seen.changes = changes
      const touched = new Set<string>()
      const held = statements.held.get(seen.observation) as { last: number; held: number }
      seen.observation = Math.max(seen.observation, held.last)
      world.notebook.tally.everHeld += held.held
      for (const row of statements.transfers.all(seen.transfer) as NewTransfer[]) {
        seen.transfer = row.rowid
        touched.add(row.id)
        judgeTransfer(world, row)
      }
      for (const row of statements.allocations.all(seen.allocation) as NewAllocation[]) {
        seen.allocation = row.rowid
        touched.add(row.transfer_id)
        if (row.request_id !== null && Number(statements.overpaid.get(row.request_id)) > 0) {
          accuse(world.notebook, 'A2', { ...row })
        }
        const isDecided = Number(statements.decisions.get(row.transfer_id, row.rowid)) > 0
        const isHearsay = Number(statements.witnesses.get(row.transfer_id)) === 0
        judgeAllocation(world, row, { movement: find.of(row.transfer_id), isDecided, isHearsay })
      }
      for (const id of touched) judgeMoney(world, statements, id)
      judgeBooks(world, statements)
    },
  }
}

function prepareAll(database: BetterSqlite3.Database) {
  return {
    changes: database.prepare('select total_changes()').pluck(),
    transfers: database.prepare(
      'select rowid, id, account_id, direction, amount from cho_bank_transfer where rowid > ?',
    ),
    allocations: database.prepare(
      `select rowid, transfer_id, request_id, payout_id, amount, evidence, decision_id
        from cho_allocation where rowid > ?`,
    ),
    held: database.prepare(`select coalesce(max(rowid), 0) as last,
      coalesce(sum(state = 'held'), 0) as held from cho_observation where rowid > ?`),
    witnesses: database
      .prepare(`select count(*) from cho_observation
        where transfer_id = ? and source not in (select id from cho_feed where provider = 'sms')`)
      .pluck(),
    money: database.prepare(`select t.direction, t.amount, t.allocated,
      (select coalesce(sum(amount), 0) from cho_allocation a where a.transfer_id = t.id) as given,
      (select count(*) from cho_exception e where e.transfer_id = t.id and e.state = 'open') as waiting
      from cho_bank_transfer t where t.id = ?`),
    decisions: database
      .prepare(`select count(*) from cho_allocation
        where transfer_id = ? and rowid < ? and decision_id is not null`)
      .pluck(),
    overpaid: database
      .prepare(`select count(*) from cho_payment_request q where id = ?
      and (received > due or received <> (select sum(amount) from cho_allocation a
        where a.request_id = q.id))`)
      .pluck(),
    entries: database.prepare(`select coalesce(max(e.rowid), 0) as last,
      coalesce(sum((select sum(case side when 'debit' then amount else -amount end) <> 0
        or count(*) < 2 from cho_posting p where p.book_id = e.book_id and p.seq = e.seq)), 0) as bad
      from cho_entry e where e.rowid > ?`),
    heads: database
      .prepare(`select count(*) from cho_book k where k.head_seq <> coalesce((select max(seq)
        from cho_audit_record u where u.book_id = k.id), 0)`)
      .pluck(),
    unbalanced: database
      .prepare(`select count(*) from (select book_id from cho_balance group by book_id
        having sum(debits) <> sum(credits))`)
      .pluck(),
  }
}

type Statements = ReturnType<typeof prepareAll>

/** No more transfers of an amount than the bank has: money is never counted twice, at any time. */
function judgeTransfer(world: World, row: NewTransfer): void {
  const { notebook } = world
  const stall = world.stalls.find(({ view }) => view.account.id === row.account_id)
  const key = `${row.account_id} ${row.direction} ${row.amount}`
  const booked = (notebook.booked.get(key) ?? 0) + 1
  notebook.booked.set(key, booked)
  notebook.tally.transfers += 1
  const real = world.bank
    .of(stall?.index ?? -1)
    .filter((m) => m.amount === row.amount && m.direction === row.direction).length
  if (booked > real) accuse(notebook, 'no money is counted twice', { ...row, booked, real })
}

/** A1, A2 and A5 for one transfer. */
function judgeMoney({ notebook }: World, statements: Statements, id: string): void {
  const money = statements.money.get(id) as {
    direction: string
    amount: number
    allocated: number
    given: number
    waiting: number
  }
  const silent = money.allocated < money.amount
  if (money.given !== money.allocated || money.given > money.amount) {
    accuse(notebook, 'A1', { id, ...money })
  }
  if (silent !== (money.waiting === 1)) accuse(notebook, 'A5', { id, ...money })
}

function judgeBooks({ notebook }: World, statements: Statements): void {
  const entries = statements.entries.get(notebook.seen.entry) as { last: number; bad: number }
  notebook.seen.entry = Math.max(notebook.seen.entry, entries.last)
  if (entries.bad > 0) accuse(notebook, 'L1', { entries: entries.bad })
  const heads = Number(statements.heads.get())
  if (heads > 0) accuse(notebook, 'L5', { books: heads })
  const unbalanced = Number(statements.unbalanced.get())
  if (unbalanced > 0) accuse(notebook, 'L3', { books: unbalanced })
}
