import type { Dong, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { ImportId, ReceivingAccountId, StallId, TransferId } from './ids.ts'
import { ReceivingAccountRef } from './ids.ts'
import type { StatementReport } from './reconciliation.ts'

/** What a column of a bank's statement may hold; the same names as the reader's. */
export const STATEMENT_COLUMNS = [
  'date',
  'effectiveDate',
  'requestedAt',
  'time',
  'reference',
  'code',
  'debit',
  'credit',
  'amount',
  'sign',
  'balance',
  'memo',
  'counterpartyAccount',
  'counterpartyName',
  'counterpartyBank',
  'fee',
  'tax',
  'ignored',
] as const
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number]

/** How to read the files of one heading: which column holds what, from 0. */
export const StatementMap = z.object({
  fingerprint: z.string().check(z.minLength(1), z.maxLength(6000)),
  columns: z.partialRecord(z.enum(STATEMENT_COLUMNS), z.int().check(z.minimum(0))),
  dateOrder: z.enum(['day-first', 'month-first']),
})
export type StatementMap = z.infer<typeof StatementMap>

/** An account whose statements somebody may bring, and whose it is. */
export type StatementAccountView = {
  id: ReceivingAccountId
  owner: 'stall' | 'cooperative' | 'market'
  stallId: StallId | null
  stallNumber: string | null
  /** Of the stall, cooperative or market. */
  name: string
  bankName: string
  number: string
  holderName: string
}

/** What a person confirmed on the rows of a real file, for this account's files from now on. */
export const RememberStatementMap = z.object({ accountId: ReceivingAccountRef, map: StatementMap })
export type RememberStatementMap = z.infer<typeof RememberStatementMap>

/** A guess at how to read a file whose heading nobody knows, for a person to confirm or put right. */
export type StatementMapProposal = {
  map: StatementMap
  /** Whether the columns suffice to read by; if not, a person has to name the rest. */
  isReadable: boolean
  /** How sure each column is, 0–100; balances that prove each other give 100. */
  confidence: Partial<Record<StatementColumn, number>>
  /** As printed; empty when the file has no heading. */
  heading: readonly string[]
  /** The first rows as printed, and what the map makes of them. */
  sample: readonly { cells: readonly string[]; row?: StatementSampleRow }[]
}

export type StatementSampleRow = {
  occurredAt: Instant
  direction: 'in' | 'out'
  amount: Dong
  balanceAfter?: Dong
  memo: string
}

/** How far an import has come: rows of the file first, then their way into the books. */
export type ImportProgress = { stage: 'reading' | 'booking'; done: number; total: number }

/** What the server knows of an import: on its way, or in the books. */
export type ImportState =
  | { state: 'running'; progress: ImportProgress }
  | { state: 'done'; report: StatementReport }

/** A statement that was imported. */
export type StatementImportView = {
  id: ImportId
  accountId: ReceivingAccountId
  firstDay: MarketDay
  lastDay: MarketDay
  at: Instant
  report: StatementReport
}

/** What one source said of a transfer, as it said it. */
export type EvidenceView = {
  kind: 'webhook' | 'statement' | 'sms' | 'manual'
  /** Who said it: a provider, or a statement's import. */
  source: string
  transferId: TransferId
  amount: Dong
  occurredAt: Instant
  precision: 'day' | 'minute' | 'second'
  bankReference: string | null
  balanceAfter: Dong | null
  memo: string
  importId: ImportId | null
  /** The row of the statement. */
  row: number | null
  recordedAt: Instant
}
