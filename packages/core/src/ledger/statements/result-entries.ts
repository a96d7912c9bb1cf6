import type { BookEntry, EntryLine } from './book-entries.ts'

/**
 * What an entry does to the results: it earns and spends; it carries income and expense to 911; or
 * it takes deductions off revenue (Nợ 511, 512 / Có 521, 333). Told by its accounts, so it does not
 * matter who wrote it.
 */
export type ResultEffect = 'operation' | 'carry' | 'deduction'

const isAny = (wholes: readonly string[], code: string) =>
  wholes.some((whole) => code.startsWith(whole))

export function effectOf({ lines }: Pick<BookEntry, 'lines'>): ResultEffect {
  if (lines.some(({ account }) => account.startsWith('911'))) return 'carry'
  const revenue = lines.filter(({ account }) => isAny(['511', '512'], account))
  const others = lines.filter((line) => !revenue.includes(line))
  const oneWay = new Set(revenue.map(({ side }) => side)).size === 1
  const deducts = others.length > 0 && others.every(({ account }) => isAny(['521', '333'], account))
  return oneWay && deducts ? 'deduction' : 'operation'
}

/** Debits less credits on accounts that start so. */
export function netOn(lines: readonly EntryLine[], ...wholes: readonly string[]): number {
  return lines
    .filter(({ account }) => isAny(wholes, account))
    .reduce((sum, { side, amount }) => sum + (side === 'debit' ? amount : -amount), 0)
}

/**
 * How much of 642 one entry carries to the internal result: all that is debited to 9112 beside what
 * is carried there from 612 and passed on to 4212. Negative when the entry undoes another.
 */
export function internalExpenseOf({ lines }: Pick<BookEntry, 'lines'>): number {
  const carried = 0 - netOn(lines, '642')
  const direction = Math.sign(carried)
  if (direction === 0) return 0
  const into = direction > 0 ? 'debit' : 'credit'
  const total = (side: EntryLine['side'], whole: string) =>
    lines
      .filter((line) => line.side === side && line.account.startsWith(whole))
      .reduce((sum, { amount }) => sum + amount, 0)
  const from = into === 'debit' ? 'credit' : 'debit'
  const internal = total(into, '9112') - total(from, '612') - total(from, '4212')
  const allotted = Math.min(Math.abs(carried), Math.max(0, internal))
  return direction > 0 ? allotted : 0 - allotted
}
