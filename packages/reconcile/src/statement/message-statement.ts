import { dong, err, ok, type Result } from '@cho40/values'
import { readCamt } from './camt053.ts'
import { brokenAt, checkStatement } from './checks.ts'
import type { Message, Page } from './message.ts'
import { readMt940 } from './mt940.ts'
import type { Pace } from './pace.ts'
import {
  type BalanceGap,
  MAX_BALANCE,
  type Statement,
  type StatementProblem,
  type StatementRow,
} from './statement.ts'

/**
 * Reads MT940 (SWIFT: customer statement message) or CAMT.053 (ISO 20022: bank to customer
 * statement). Several messages of one account follow each other as pages of one statement; each
 * page is proved by its own balances and by the page before. Problems: MalformedMessage,
 * ForeignCurrency, SeveralAccounts, EmptyStatement.
 */
export async function messageStatement(
  { kind, text }: Message,
  pace: Pace,
): Promise<Result<Statement, StatementProblem>> {
  const pages = kind === 'mt940' ? await readMt940(text, pace) : await readCamt(text, pace)
  if (!pages.ok) return pages
  const [first] = pages.value
  if (first === undefined) return err({ type: 'EmptyStatement' })
  const accounts = [...new Set(pages.value.map(({ account }) => account))]
  if (accounts.length > 1) return err({ type: 'SeveralAccounts', accounts })
  const foreign = pages.value.find(({ currency }) => currency !== 'VND')
  if (foreign) return err({ type: 'ForeignCurrency', currency: foreign.currency })
  const turnover = pages.value.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.amount, 0)
  if (turnover > MAX_BALANCE) return err({ type: 'MalformedMessage', at: 'sum' })
  const statement = joined(pages.value, kind)
  const { balanceChain: _, ...checks } = await checkStatement(statement, pace)
  return ok({ ...statement, checks: { ...checks, balanceChain: pageChain(pages.value) } })
}

function joined(pages: readonly Page[], kind: Message['kind']): Omit<Statement, 'checks'> {
  const rows: StatementRow[] = []
  for (const page of pages) for (const row of page.rows) rows.push({ ...row, row: rows.length + 1 })
  const opening = pages[0]?.opening
  const closing = pages.at(-1)?.closing
  const from = pages[0]?.period?.from
  const to = pages.at(-1)?.period?.to
  const account = pages[0]?.account ?? ''
  return {
    layout: kind === 'mt940' ? 'mt940' : 'camt053',
    ...(/^\d{6,19}$/.test(account) ? { account } : {}),
    ...(opening === undefined ? {} : { opening }),
    ...(closing === undefined ? {} : { closing }),
    ...(from === undefined || to === undefined || from > to ? {} : { period: { from, to } }),
    rows,
    skipped: [],
    asPrinted: { heading: [], refused: [] },
  }
}

/** Each page: opening + in − out = closing, and it opens with what the page before closed with. */
function pageChain(pages: readonly Page[]): Statement['checks']['balanceChain'] {
  if (pages.every(({ opening, closing }) => opening === undefined || closing === undefined)) {
    return { state: 'absent' }
  }
  const gaps: BalanceGap[] = []
  let row = 1
  let expected: number | undefined
  for (const { opening, closing, rows } of pages) {
    const gap = (found: number | undefined, at: number): void => {
      if (expected === undefined || found === undefined || expected === found) return
      gaps.push({ row: at, missing: dong(found - expected), isRefused: false })
    }
    gap(opening, row)
    expected = opening ?? expected
    for (const { direction, amount } of rows) {
      if (expected !== undefined) expected += direction === 'in' ? amount : -amount
    }
    row += rows.length
    gap(closing, Math.max(1, row - 1))
    expected = closing ?? expected
  }
  return brokenAt(gaps)
}
