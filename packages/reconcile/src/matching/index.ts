export { type BankTime, type Direction, type Precision, spanOf } from '../bank-time.ts'
export type {
  Allocation,
  AllocationFlag,
  Evidence,
  ExceptionType,
  MatchDecision,
  Suggestion,
} from './decision.ts'
export { DEFAULT_GRACE_MS, type MatchAgainst, matchTransfer } from './match-transfer.ts'
export type { CodesFound, IncomingTransfer, PaymentRequest } from './payment-request.ts'
export { looksReturned } from './returned.ts'
