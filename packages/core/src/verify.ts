import type { VerifyReport } from '@cho40/contract'
import { sql } from 'kysely'
import { INVARIANTS_VI } from './invariants-vi.ts'
import { LEDGER_INVARIANTS } from './ledger/invariants.ts'
import { replayChain } from './ledger/replay-chain.ts'
import { PAYMENT_INVARIANTS } from './payment/invariants.ts'
import { RECONCILIATION_INVARIANTS } from './reconciliation/invariants.ts'
import { missingGuards } from './store/append-only.ts'
import type { DatabaseInvariant } from './store/database-invariant.ts'
import type { Reading } from './store/deps.ts'

export const INVARIANTS: readonly DatabaseInvariant[] = [
  ...LEDGER_INVARIANTS,
  ...PAYMENT_INVARIANTS,
  ...RECONCILIATION_INVARIANTS,
]

/**
 * Proves a live database: every invariant with the number of its violations, the audit chain
 * replayed to the byte, and the triggers that make ledger rows unchangeable. Only reads.
 */
export async function verify(reading: Reading): Promise<VerifyReport> {
  const found: { id: string; statement: string; violations: number }[] = []
  for (const { id, statement, sql: text } of INVARIANTS) {
    const { rows } = await sql<{ n: number }>`${sql.raw(text)}`.execute(reading.db)
    found.push({ id, statement, violations: rows[0]?.n ?? -1 })
  }
  const books = await reading.db.selectFrom('cho_book').select('id').execute()
  let broken = 0
  for (const { id } of books) broken += await replayChain(reading, id)
  found.push({
    id: 'H3',
    statement: 'The audit chain, computed again from the rows, is the one that was written.',
    violations: broken,
  })
  found.push({
    id: 'T1',
    statement: 'The database itself refuses to change or delete ledger rows.',
    violations: await missingGuards(reading),
  })
  const entries = await countOf(reading, 'cho_entry')
  const transfers = await countOf(reading, 'cho_bank_transfer')
  const checks = found.map((check) => ({ ...check, statementVi: INVARIANTS_VI[check.id] ?? '' }))
  const clean = checks.every(({ violations }) => violations === 0)
  return { clean, checks, books: books.length, entries, transfers }
}

async function countOf(
  reading: Reading,
  table: 'cho_entry' | 'cho_bank_transfer',
): Promise<number> {
  const { n } = await reading.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
