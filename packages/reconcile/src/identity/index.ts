export type { BankTime, Direction, Precision } from '../bank-time.ts'
export {
  assignStatement,
  type CoveredDays,
  type StatementAssignment,
} from './assign-statement.ts'
export type { StrongFit } from './identify.ts'
export { type Identity, identify } from './identify.ts'
export type { StatementLink } from './link-movement.ts'
export type { Candidate, Observation, ObservationKind } from './observation.ts'
export { normaliseReference } from './reference.ts'
export { type CounterMovement, sharesBalance, withoutReturnedBalances } from './returned-balance.ts'
