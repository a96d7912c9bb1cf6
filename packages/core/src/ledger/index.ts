export { type AccountStatement, accountStatement, type StatementLine } from './account-statement.ts'
export { checkAnchors, readAnchor } from './anchors.ts'
export { printedHead } from './audit-chain.ts'
export { bookOfClose } from './book-of-close.ts'
export type { ChartLine } from './charts/chart-line.ts'
export { type Chart, chartOn, nameOf } from './charts/charts.ts'
export { closePeriod } from './close-period.ts'
export { type BookEvent, bookPositions, eventsAfter } from './events.ts'
export { expireHolds } from './expire-holds.ts'
export { exportBook } from './export-book.ts'
export { availableOf, type Hold, openHolds } from './holds.ts'
export { periodClose, periodCloses } from './periods.ts'
export { rebuildBook } from './rebuild-book.ts'
export { approveReopening, requestReopening } from './reopen-period.ts'
export { setLimits } from './set-limits.ts'
export {
  type BookSheet,
  fullHead,
  printedDay,
  type SheetWords,
  textOf,
  wordsOfSheet,
} from './statements/book-sheet.ts'
export { bookStatement } from './statements/book-statement.ts'
export type {
  BookCell,
  BookColumn,
  BookRow,
  BookTable,
} from './statements/book-table.ts'
export {
  type Period,
  type TrialBalance,
  type TrialBalanceLine,
  trialBalance,
} from './trial-balance.ts'
export { trialDigest } from './trial-digest.ts'
