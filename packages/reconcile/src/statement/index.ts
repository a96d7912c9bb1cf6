export type { BankTime, Direction, Precision } from '../bank-time.ts'
export { MAX_FILE_BYTES, readStatement } from './read-statement.ts'
export { rowIdentities } from './row-identities.ts'
export type {
  LayoutName,
  SkippedRow,
  SkipReason,
  Statement,
  StatementChecks,
  StatementProblem,
  StatementRow,
} from './statement.ts'
