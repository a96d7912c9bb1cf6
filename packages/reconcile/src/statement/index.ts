export type { BankTime, Direction, Precision } from '../bank-time.ts'
export { type ColumnMap, headingFingerprint, isColumnMap } from './column-map.ts'
export { type ColumnProposal, proposeColumnMap } from './column-proposal.ts'
export { type Continuity, continuityOf } from './continuity.ts'
export { statementErrorFile } from './error-file.ts'
export type { ColumnRole, Columns } from './layout.ts'
export { MAX_FILE_BYTES } from './open-file.ts'
export type { Progress } from './pace.ts'
export { type ReadOptions, readStatement } from './read-statement.ts'
export { rowIdentities } from './row-identities.ts'
export { readSheet, type SheetLimits } from './sheet-cells.ts'
export type {
  AsPrinted,
  BalanceGap,
  LayoutName,
  SkippedRow,
  SkipReason,
  Statement,
  StatementChecks,
  StatementProblem,
  StatementRow,
} from './statement.ts'
export { type StatementVerdict, verdictOf } from './verdict.ts'
