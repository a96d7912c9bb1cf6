import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'

type Books = { readonly bookId: string; readonly accountId: string; readonly feedId: string }
type Shown = { readonly id: string; readonly saleId: string; readonly code: string }

const at = '2026-11-21T02:00:00.000Z'
const body = JSON.stringify({
  memo: 'x'.repeat(60),
  reference: 'x'.repeat(40),
  more: 'x'.repeat(90),
})

function writesOf(database: Database.Database, { bookId, accountId, feedId }: Books) {
  const run = (text: string) => {
    const statement = database.prepare<(string | number)[]>(text)
    return (...args: (string | number)[]) => statement.run(...args)
  }
  return {
    inbox: run(`insert into cho_inbox_message values ('${feedId}', ?, '${body}', '', '${at}')`),
    entry: run(
      `insert into cho_entry values ('${bookId}', ?, ?, 'bank_receipt', '2026-11-21', '${at}', '${at}', ?, null)`,
    ),
    postings: run(
      `insert into cho_posting values ('${bookId}', ?, 1, ?, 'debit', 10000),
        ('${bookId}', ?, 2, ?, 'credit', 10000)`,
    ),
    audit: run(`insert into cho_audit_record values ('${bookId}', ?, 'entry', ?, '${body}', ?, ?)`),
    book: run(
      `update cho_book set head_seq = ?, head_hash = ?, last_recorded_at = '${at}' where id = '${bookId}'`,
    ),
    balance: run(
      `update cho_balance set debits = debits + 10000, credits = credits + 10000
        where book_id = '${bookId}' and account_code = ?`,
    ),
    transfer: run(
      `insert into cho_bank_transfer values (?, '${bookId}', '${accountId}', 'in', 10000, '${at}',
        'second', '2026-11-21', 'notified', 'memo', 10000, ?, '${at}')`,
    ),
    code: run(`insert into cho_transfer_code values (?, '${accountId}', ?, 'exact')`),
    observation: run(
      `insert into cho_observation values (?, '${bookId}', '${accountId}', '${feedId}', 'webhook', ?,
        'in', 10000, '${at}', 'second', 'reference', 1, 'memo', 'linked', ?, null, null, '${at}')`,
    ),
    allocation: run(
      `insert into cho_allocation
        (id, book_id, transfer_id, request_id, amount, evidence, entry_id, recorded_at)
        values (?, '${bookId}', ?, ?, 10000, 'code_exact', ?, '${at}')`,
    ),
    request: run(`update cho_payment_request set received = due, state = 'settled' where id = ?`),
    sale: run(`update cho_sale set state = 'completed' where id = ?`),
    event: run(
      `insert into cho_event values ('${bookId}', ?, 'request', null, '${body}', '${at}')`,
    ),
    position: run(`update cho_book set event_position = ? where id = '${bookId}'`),
  }
}

/** Hashes made beforehand: they fall anywhere in an index, as real ones do, and cost nothing here. */
function someHashes() {
  const made = Array.from({ length: 20_000 }, (_, n) => hash('sha256', `${Math.random()} ${n}`))
  return {
    take() {
      const one = made.pop()
      if (one === undefined) throw new Error('more payments than hashes')
      return one
    },
  }
}

/**
 * The rows that one paid webhook writes, as bare SQL with prepared statements on the same tables:
 * what a program would cost that checks nothing, reads nothing and decides nothing.
 */
export function barePayment(database: Database.Database, on: Books): (request: Shown) => void {
  const write = writesOf(database, on)
  const { seq, position } = database
    .prepare<[], { seq: number; position: number }>(
      `select head_seq as seq, event_position as position from cho_book where id = '${on.bookId}'`,
    )
    .get() ?? { seq: 0, position: 0 }
  const next = { seq, position }
  const hashes = someHashes()
  const entry = (name: string, subject: string, [debit, credit]: readonly [string, string]) => {
    next.seq += 1
    const sealed = hashes.take()
    write.audit(next.seq, name, sealed, sealed)
    write.book(next.seq, sealed)
    write.entry(next.seq, name, subject)
    write.postings(next.seq, debit, next.seq, credit)
    write.balance(debit)
    write.balance(credit)
  }
  const event = () => {
    next.position += 1
    write.position(next.position)
    write.event(next.position)
  }
  const pay = database.transaction(({ id, saleId, code }: Shown) => {
    write.inbox(hashes.take())
    entry(`entry_r_${id}`, `transfer_${id}`, ['1121.0001', '3388'])
    write.transfer(`transfer_${id}`, `entry_r_${id}`)
    write.code(`transfer_${id}`, code)
    write.observation(`obs_${id}`, id, `transfer_${id}`)
    entry(`entry_a_${id}`, id, ['3388', '511'])
    write.allocation(`alloc_${id}`, `transfer_${id}`, id, `entry_a_${id}`)
    write.request(id)
    write.sale(saleId)
    event()
    event()
  })
  return (request) => pay.immediate(request)
}
