import { type Dong, err, instantToMs, ok, type Result } from '@cho40/values'
import { scanMemo } from '../codes/scan-memo.ts'
import { traceCodes } from '../codes/trace-codes.ts'
import type { Statement, StatementRow } from '../statement/statement.ts'
import type { Evidence, ExceptionType, MatchDecision, Suggestion } from './decision.ts'
import { matchTransfer } from './match-transfer.ts'
import type { CodesFound } from './payment-request.ts'
import { type RequestBook, requestBook } from './request-book.ts'
import type { RequestLine } from './request-lines.ts'
import { looksReturned } from './returned.ts'

export { type RequestLine, type RequestLineProblem, readRequestLines } from './request-lines.ts'

export type FilesInput = {
  readonly requests: readonly RequestLine[]
  readonly statement: Statement
  /** `BIN:NUMBER`; by default the only account in the requests. */
  readonly account?: string
}

/** `line` is the 1-based data row of the statement. */
export type FilesReport = {
  readonly matches: readonly {
    readonly requestId: string
    readonly line: number
    readonly amount: Dong
    readonly evidence: Evidence
  }[]
  readonly suggestions: readonly (Suggestion & { readonly line: number })[]
  readonly exceptions: readonly {
    readonly line: number
    readonly type: ExceptionType | 'unreadable_row'
  }[]
}

export type FilesProblem =
  /** Requests of several accounts, and none was chosen. */
  | { readonly type: 'AccountNeeded'; readonly accounts: readonly string[] }
  /** The statement is of another account that the requests know. */
  | { readonly type: 'StatementOfOtherAccount'; readonly account: string }

/**
 * Reconciles a statement with requests, without a database. Rows are taken in order of time, so
 * that of two payments of one request the earlier settles it and the later is `paid_twice`.
 * Outgoing rows are left alone; rows that could not be read are exceptions.
 */
export function reconcileFiles(input: FilesInput): Result<FilesReport, FilesProblem> {
  const account = accountOf(input)
  if (!account.ok) return account
  const book = requestBook(input.requests, account.value)
  const matches: FilesReport['matches'][number][] = []
  const waiting: StatementRow[] = []
  const exceptions: FilesReport['exceptions'][number][] = input.statement.skipped.map(
    ({ line }) => ({ line, type: 'unreadable_row' }),
  )
  for (const row of inOrderOfTime(input.statement.rows)) {
    if (row.direction === 'out') continue
    const decision = decide(row, account.value, book)
    const line = row.row
    if (decision.exception !== undefined) exceptions.push({ line, type: decision.exception })
    if (decision.kind === 'exception') waiting.push(row)
    else {
      for (const { requestId, amount, evidence } of decision.allocations) {
        matches.push({ requestId, line, amount, evidence })
        book.receive(requestId, amount)
      }
    }
  }
  // Suggestions come last, so that none names a request which a later row pays with its code.
  const suggestions = waiting.flatMap((row) => {
    const decision = decide(row, account.value, book)
    return decision.kind === 'exception'
      ? decision.suggestions.map((suggestion) => ({ ...suggestion, line: row.row }))
      : []
  })
  return ok({
    matches: matches.sort((a, b) => a.line - b.line),
    suggestions: suggestions.sort((a, b) => a.line - b.line),
    exceptions: exceptions.sort((a, b) => a.line - b.line),
  })
}

function decide(row: StatementRow, accountId: string, book: RequestBook): MatchDecision {
  const found = codesIn(row.memo, book)
  return matchTransfer(
    {
      accountId,
      amount: row.amount,
      occurredAt: row.occurredAt,
      precision: row.precision,
      kind: 'statement',
      returned: looksReturned(row.memo),
    },
    found,
    { requests: book.near(row, [...found.exact, ...found.corrected]) },
  )
}

function codesIn(memo: string, book: RequestBook): CodesFound {
  const found = scanMemo(memo, book.isIssued)
  if (found.exact.length + found.corrected.length > 0) return found
  const { valid, damaged } = traceCodes(memo)
  return { ...found, unknown: valid, damaged }
}

function accountOf({ requests, statement, account }: FilesInput): Result<string, FilesProblem> {
  const accounts = [...new Set(requests.map((request) => request.account))].sort()
  const printed = accounts.filter((known) => isPrinted(statement, known))
  const [only] = accounts
  const [onPaper] = printed
  const chosen = account ?? (accounts.length === 1 ? only : onPaper)
  if (chosen === undefined) {
    return accounts.length === 0 ? ok('') : err({ type: 'AccountNeeded', accounts })
  }
  return onPaper !== undefined && !isPrinted(statement, chosen)
    ? err({ type: 'StatementOfOtherAccount', account: onPaper })
    : ok(chosen)
}

/** A workbook that keeps the account as a number has lost its leading zeros. */
function isPrinted(statement: Statement, account: string): boolean {
  const plain = (number = ''): string => number.replace(/^0+/, '')
  return (
    statement.account !== undefined && plain(account.split(':').at(-1)) === plain(statement.account)
  )
}

/** Files run forwards or backwards; rows of one moment keep the direction of their file. */
function inOrderOfTime(rows: readonly StatementRow[]): StatementRow[] {
  const first = rows[0]?.occurredAt ?? ''
  const last = rows.at(-1)?.occurredAt ?? ''
  const step = first > last ? -1 : 1
  return rows.toSorted(
    (a, b) => instantToMs(a.occurredAt) - instantToMs(b.occurredAt) || step * (a.row - b.row),
  )
}
