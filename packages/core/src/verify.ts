import { setImmediate as others } from 'node:timers/promises'
import type { BookId, VerifyReport } from '@cho40/contract'
import { sql } from 'kysely'
import { ACCESS_INVARIANTS } from './access/invariants.ts'
import { ADOPTION_INVARIANTS } from './adoption/invariants.ts'
import { CATALOGUE_INVARIANTS } from './catalogue/invariants.ts'
import { COOPERATIVE_INVARIANTS } from './cooperative/invariants.ts'
import { LEDGER_INVARIANTS } from './ledger/invariants.ts'
import { replayChain } from './ledger/replay-chain.ts'
import { MARKET_INVARIANTS } from './market/invariants.ts'
import { ORDERING_INVARIANTS } from './ordering/invariants.ts'
import { PAYMENT_INVARIANTS } from './payment/invariants.ts'
import { RECONCILIATION_INVARIANTS } from './reconciliation/invariants.ts'
import { SETTLEMENT_INVARIANTS } from './settlement/invariants.ts'
import { missingGuards } from './store/append-only.ts'
import type { DatabaseInvariant } from './store/database-invariant.ts'
import type { Reading } from './store/deps.ts'
import { TAXATION_INVARIANTS } from './taxation/invariants.ts'
import { WEBHOOK_INVARIANTS } from './webhooks/invariants.ts'

export const INVARIANTS: readonly DatabaseInvariant[] = [
  ...LEDGER_INVARIANTS,
  ...COOPERATIVE_INVARIANTS,
  ...MARKET_INVARIANTS,
  ...CATALOGUE_INVARIANTS,
  ...ORDERING_INVARIANTS,
  ...PAYMENT_INVARIANTS,
  ...RECONCILIATION_INVARIANTS,
  ...TAXATION_INVARIANTS,
  ...SETTLEMENT_INVARIANTS,
  ...ADOPTION_INVARIANTS,
  ...ACCESS_INVARIANTS,
  ...WEBHOOK_INVARIANTS,
]

/** Told before each check, so that a person who waits sees how far it is. */
export type VerifyProgress = (at: {
  readonly id: string
  readonly done: number
  readonly total: number
}) => void

/**
 * Proves a live database: every invariant with the number of its violations, the audit chain
 * replayed to the byte, and the triggers that make ledger rows unchangeable. Only reads, one check
 * after the other; between two of them, and between blocks of the chain, others have their turn.
 */
export async function verify(
  reading: Reading,
  onProgress: VerifyProgress = () => undefined,
): Promise<VerifyReport> {
  const checks: VerifyReport['checks'][number][] = []
  const books = await reading.db.selectFrom('cho_book').select('id').execute()
  const all = [...INVARIANTS.map(invariantCheck), chainCheck(books), GUARD_CHECK]
  for (const [done, { count, id, statement, statementVi }] of all.entries()) {
    onProgress({ id, done, total: all.length })
    await others()
    checks.push({ id, statement, statementVi, violations: await count(reading) })
  }
  const entries = await countOf(reading, 'cho_entry')
  const transfers = await countOf(reading, 'cho_bank_transfer')
  const clean = checks.every(({ violations }) => violations === 0)
  return { clean, checks, books: books.length, entries, transfers }
}

type Check = Omit<DatabaseInvariant, 'sql'> & {
  readonly count: (reading: Reading) => Promise<number>
}

function invariantCheck({ sql: text, ...said }: DatabaseInvariant): Check {
  return {
    ...said,
    async count(reading) {
      const { rows } = await sql<{ n: number }>`${sql.raw(text)}`.execute(reading.db)
      return rows[0]?.n ?? -1
    },
  }
}

function chainCheck(books: readonly { readonly id: BookId }[]): Check {
  return {
    id: 'H3',
    statement: 'The audit chain, computed again from the rows, is the one that was written.',
    statementVi: 'Chuỗi dấu kiểm tính lại từ các dòng sổ trùng với chuỗi đã ghi.',
    async count(reading) {
      let broken = 0
      for (const { id } of books) broken += await replayChain(reading, id)
      return broken
    },
  }
}

const GUARD_CHECK: Check = {
  id: 'T1',
  statement: 'The database itself refuses to change or delete ledger rows.',
  statementVi: 'Cơ sở dữ liệu từ chối sửa hay xóa dòng sổ.',
  count: missingGuards,
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
