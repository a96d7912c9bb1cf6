export { type AccountStatement, accountStatement, type StatementLine } from './account-statement.ts'
export { printedHead } from './audit-chain.ts'
export { type BookEvent, eventsAfter } from './events.ts'
export { exportBook } from './export-book.ts'
export { rebuildBook } from './rebuild-book.ts'
export {
  type Period,
  type TrialBalance,
  type TrialBalanceLine,
  trialBalance,
} from './trial-balance.ts'
