import { randomBytes } from 'node:crypto'
import type { BookId } from '@cho40/contract'
import type Database from 'better-sqlite3'

/**
 * The rows of one journal entry with two lines and nothing decided: no balance checked, no day
 * looked up, no hash computed. What any ledger of this shape must at least write.
 */
export function bareJournal(database: Database.Database, bookId: BookId): (n: number) => void {
  const head = database.prepare('select head_seq, head_hash from cho_book where id = ?')
  const entry = database.prepare('insert into cho_entry values (?, ?, ?, ?, ?, ?, ?, ?, null)')
  const line = database.prepare('insert into cho_posting values (?, ?, ?, ?, ?, ?)')
  const record = database.prepare('insert into cho_audit_record values (?, ?, ?, ?, ?, ?, ?)')
  const move = database.prepare(
    'update cho_book set head_seq = ?, head_hash = ?, last_recorded_at = ? where id = ?',
  )
  const balance = database.prepare(
    'update cho_balance set debits = debits + ?, credits = credits + ? where book_id = ? and account_code = ?',
  )
  const at = '2026-11-21T05:00:00.000Z'
  return (amount) => {
    const { head_seq, head_hash } = head.get(bookId) as { head_seq: number; head_hash: string }
    const seq = head_seq + 1
    const id = `entry_${randomBytes(16).toString('hex')}`
    const hash = randomBytes(32).toString('hex')
    const payload = 'x'.repeat(330)
    entry.run(bookId, seq, id, 'cash_sale', '2026-11-21', at, at, `sale_${seq}`)
    line.run(bookId, seq, 1, '111', 'debit', amount)
    line.run(bookId, seq, 2, '511', 'credit', amount)
    record.run(bookId, seq, 'entry', id, payload, head_hash, hash)
    move.run(seq, hash, at, bookId)
    balance.run(amount, 0, bookId, '111')
    balance.run(0, amount, bookId, '511')
  }
}
