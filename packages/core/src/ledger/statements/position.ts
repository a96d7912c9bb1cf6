import { type Dong, dong, plusDays } from '@cho40/values'
import { type AccountFigures, accountFigures, byParty } from './book-accounts.ts'
import { type BookColumn, type BookRow, type BookTable } from './book-table.ts'
import { FORMS } from './forms.ts'
import { isOffBalance } from './general-journal.ts'
import { ASSET_LINES, type PositionLine, SOURCE_LINES } from './position-form.ts'
import { type Source, tableOf } from './statement-source.ts'

const POSITION_LINES: readonly PositionLine[] = [...ASSET_LINES, ...SOURCE_LINES]

/** A balance: debits less credits. */
export type Balance = { readonly code: string; readonly amount: number }

/**
 * Which line takes a balance: the one that names the longest part of the account's code, on the
 * balance's side or on both. Every account of the chart has exactly one for each side.
 */
export function lineOf({ code, amount }: Balance): string | undefined {
  const side = amount < 0 ? 'credit' : 'debit'
  let best: { readonly line: string; readonly length: number } | undefined
  for (const { code: line, take, within } of POSITION_LINES) {
    if (line === null || within) continue
    for (const [account, balances] of take ?? []) {
      const fits = code.startsWith(account) && (balances === 'net' || balances === side)
      if (fits && account.length > (best?.length ?? 0)) best = { line, length: account.length }
    }
  }
  return best?.line
}

/**
 * B01-HTX, line codes to amounts: assets as debit balances, liabilities and equity as credit
 * balances. Throws nothing: a balance that no line takes is missing from 200 or 500, which then
 * differ.
 */
function positionOf(balances: readonly Balance[]): ReadonlyMap<string, Dong> {
  const amounts = new Map<string, number>()
  const assets = new Set(ASSET_LINES.map(({ code }) => code))
  for (const balance of balances) {
    const line = isOffBalance(balance.code) ? undefined : lineOf(balance)
    if (line === undefined) continue
    const amount = assets.has(line) ? balance.amount : 0 - balance.amount
    amounts.set(line, (amounts.get(line) ?? 0) + amount)
  }
  for (const { code, take = [], within } of POSITION_LINES) {
    if (code === null || !within) continue
    const held = balances.filter((balance) => take.some(([of]) => balance.code.startsWith(of)))
    amounts.set(
      code,
      held.reduce((sum, { amount }) => sum + amount, 0),
    )
  }
  return new Map(
    POSITION_LINES.flatMap(({ code }) =>
      code === null ? [] : [[code, dong(valueOf(code, amounts))] as const],
    ),
  )
}

function valueOf(code: string, amounts: ReadonlyMap<string, number>): number {
  const sum = POSITION_LINES.find((line) => line.code === code)?.sum
  if (!sum) return amounts.get(code) ?? 0
  return sum.reduce((total, part) => total + valueOf(part, amounts), 0)
}

const COLUMNS: readonly BookColumn[] = [
  { key: 'item', head: { vi: 'Chỉ tiêu', en: 'Item' }, holds: 'text', width: 96 },
  { key: 'code', head: { vi: 'Mã số', en: 'Code' }, holds: 'code', width: 12 },
  { key: 'note', head: { vi: 'Thuyết minh', en: 'Note' }, holds: 'code', width: 14 },
  { key: 'closing', head: { vi: 'Số cuối kỳ', en: 'Closing' }, holds: 'amount', width: 28 },
  { key: 'opening', head: { vi: 'Số đầu kỳ', en: 'Opening' }, holds: 'amount', width: 28 },
]

/** Báo cáo tình hình tài chính (B01-HTX), as of any day, beside the eve of the period. */
export async function positionTable(source: Source): Promise<BookTable> {
  const figures = byParty(await accountFigures(source.reading, source.bookId, source.query))
  const closing = positionOf(balancesOf(figures, 'closing'))
  const opening = positionOf(balancesOf(figures, 'opening'))
  return {
    ...tableOf(source, 'report'),
    title: { vi: 'Báo cáo tình hình tài chính', en: 'Statement of financial position' },
    about: null,
    form: FORMS.position,
    moment: true,
    landscape: false,
    columns: COLUMNS,
    rows: POSITION_LINES.map((line) => rowOf(line, { closing, opening })),
    notes: [
      {
        vi: `Số đầu kỳ là số cuối ngày ${plusDays(source.query.from, -1).split('-').toReversed().join('/')}.`,
        en: `Opening figures are those at the end of ${plusDays(source.query.from, -1)}.`,
      },
      {
        vi: 'Mã 420 gồm cả doanh thu, chi phí chưa kết chuyển. Số có dấu (*) và số âm ghi trong ngoặc.',
        en: 'Line 420 includes income and expenses not yet carried over. Lines marked (*) and negative figures are in brackets.',
      },
    ],
  }
}

function balancesOf(
  figures: readonly AccountFigures[],
  at: 'opening' | 'closing',
): readonly Balance[] {
  return figures.map((account) => ({ code: account.code, amount: account[at] }))
}

function rowOf(
  { code, words, level }: PositionLine,
  figures: Readonly<Record<'closing' | 'opening', ReadonlyMap<string, Dong>>>,
): BookRow {
  if (code === null) return { is: 'heading', cells: [words, null, null, null, null] }
  const amounts = [figures.closing.get(code) ?? null, figures.opening.get(code) ?? null]
  const is = level === 0 ? 'total' : level === 1 ? 'line' : 'part'
  return { is, cells: [words, code, null, ...amounts] }
}
