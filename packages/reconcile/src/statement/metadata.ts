import { type Dong, dong, type MarketDay, marketDayOf } from '@cho40/values'
import { type AmountReading, readAmount } from './cell-amount.ts'
import { readDate } from './cell-date.ts'
import { foldHeading } from './fold-heading.ts'
import { type Cell, cellText, type Grid } from './grid.ts'
import { MAX_BALANCE } from './statement.ts'

/** What stands above the rows. */
export type Metadata = {
  readonly account?: string
  readonly opening?: Dong
  readonly closing?: Dong
  readonly period?: { readonly from: MarketDay; readonly to: MarketDay }
}

const ACCOUNT_LABEL = /^(SO TAI KHOAN|SO TK|TAI KHOAN|ACCOUNT NO|ACCOUNT NUMBER|ACCOUNT)\b/
const OPENING_LABEL = /^(SO DU DAU|DU DAU|OPENING BALANCE|BEGINNING BALANCE|SO DU KY TRUOC)/
const CLOSING_LABEL = /^(SO DU CUOI|DU CUOI|CLOSING BALANCE|ENDING BALANCE)/
const DATE_IN_TEXT = /\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2}/g

/** Reads labels and the values beside them, in the same cell or the next that is not empty. */
export function readMetadata(rows: Grid): Metadata {
  let found: Metadata = {}
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      const label = foldHeading(cell)
      const beside = [valuePart(cell), ...row.slice(index + 1).map(cellText)].filter(
        (text) => text !== '',
      )
      const account = ACCOUNT_LABEL.test(label) ? firstAccount(beside) : undefined
      if (account !== undefined && found.account === undefined) found = { ...found, account }
      const balance = balanceOf(label, row.slice(index + 1), cell)
      if (balance) found = { ...found, ...balance }
    }
    const period = periodOf(row)
    if (period && found.period === undefined) found = { ...found, period }
  }
  return found
}

/** The opening or closing balance that a labelled row gives: its last readable amount. */
export function balanceRow(
  row: readonly Cell[],
): Pick<Metadata, 'opening' | 'closing'> | undefined {
  for (const [index, cell] of row.entries()) {
    const balance = balanceOf(foldHeading(cell), row.slice(index + 1), cell)
    if (balance) return balance
  }
  return undefined
}

function balanceOf(
  label: string,
  beside: readonly Cell[],
  cell: Cell,
): Pick<Metadata, 'opening' | 'closing'> | undefined {
  const isOpening = OPENING_LABEL.test(label)
  if (!isOpening && !CLOSING_LABEL.test(label)) return undefined
  const amount = beside
    .toReversed()
    .concat(valuePart(cell))
    .map(readAmount)
    .find((reading): reading is Exclude<AmountReading, string> => typeof reading === 'number')
  if (amount === undefined || Math.abs(amount) > MAX_BALANCE) return undefined
  return isOpening ? { opening: dong(amount) } : { closing: dong(amount) }
}

function valuePart(cell: Cell): string {
  const text = cellText(cell)
  const colon = text.lastIndexOf(':')
  return colon < 0 ? '' : text.slice(colon + 1).trim()
}

function firstAccount(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const digits = /^[\d .-]{6,30}/.exec(text)?.[0].replace(/\D/g, '') ?? ''
    if (digits.length >= 6 && digits.length <= 19) return digits
  }
  return undefined
}

function periodOf(row: readonly Cell[]): Metadata['period'] {
  const texts = row.map(cellText).join(' ')
  if (!/\b(TU|FROM|KY|PERIOD)\b/.test(foldHeading(texts))) return undefined
  const days = (texts.match(DATE_IN_TEXT) ?? []).flatMap((text) => {
    const date = readDate(text, { order: 'day-first' })
    return date ? [marketDayOf(date.occurredAt)] : []
  })
  const [from, to] = days
  return from === undefined || to === undefined || from > to ? undefined : { from, to }
}
