import type { Problem, ProblemType } from '@cho40/contract'
import type { Result } from '@cho40/values'
import { TRPCError } from '@trpc/server'

type Code = TRPCError['code']

/** What each problem is in HTTP's words; the compiler holds this table complete. */
const CODE_BY_PROBLEM = {
  InvalidInput: 'BAD_REQUEST',
  NotSignedIn: 'UNAUTHORIZED',
  WrongPhoneOrPin: 'UNAUTHORIZED',
  LockedOut: 'TOO_MANY_REQUESTS',
  WrongPasskey: 'UNAUTHORIZED',
  PasskeyNeeded: 'FORBIDDEN',
  NotAllowed: 'FORBIDDEN',
  NotFound: 'NOT_FOUND',
  IdReused: 'CONFLICT',
  AlreadyExists: 'CONFLICT',
  UnknownBank: 'UNPROCESSABLE_CONTENT',
  AccountTaken: 'CONFLICT',
  CodeNotLeased: 'UNPROCESSABLE_CONTENT',
  CodeAlreadyUsed: 'CONFLICT',
  CodesExhausted: 'CONFLICT',
  AccountClosed: 'CONFLICT',
  UnbalancedEntry: 'UNPROCESSABLE_CONTENT',
  AccountRuleBroken: 'CONFLICT',
  EntryAlreadyReversed: 'CONFLICT',
  DayClosed: 'CONFLICT',
  DayNotOver: 'CONFLICT',
  EarlierDayOpen: 'CONFLICT',
  RequestNotOpen: 'CONFLICT',
  RequestHasMoney: 'CONFLICT',
  SaleNotVoidable: 'CONFLICT',
  ExceptionResolved: 'CONFLICT',
  WrongState: 'CONFLICT',
  AmountNotAvailable: 'CONFLICT',
  GoodsNotAvailable: 'CONFLICT',
  StockNotAvailable: 'CONFLICT',
  CapitalCapExceeded: 'CONFLICT',
  MemberHasOpenItems: 'CONFLICT',
  UnknownProvider: 'NOT_FOUND',
  WrongSignature: 'UNAUTHORIZED',
  UnreadableMessage: 'BAD_REQUEST',
  UnreadableStatement: 'UNPROCESSABLE_CONTENT',
  WrongStatementAccount: 'UNPROCESSABLE_CONTENT',
  TooLarge: 'PAYLOAD_TOO_LARGE',
  TooManyRequests: 'TOO_MANY_REQUESTS',
} as const satisfies Record<ProblemType, Code>

/** Every type of problem, for those who must have a text for each. */
export const PROBLEM_TYPES = Object.keys(CODE_BY_PROBLEM) as ProblemType[]

const STATUS_BY_CODE = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
} as const

/** The HTTP status of a problem, for routes that are not tRPC's. */
export function statusOf(problem: Problem) {
  return STATUS_BY_CODE[CODE_BY_PROBLEM[problem.type]]
}

/** Carries a problem through tRPC's one way to fail; `cause` becomes `data.problem`. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.type)
    this.problem = problem
  }
}

export function problemToTrpc(problem: Problem): TRPCError {
  return new TRPCError({
    code: CODE_BY_PROBLEM[problem.type],
    message: problem.type,
    cause: new ProblemError(problem),
  })
}

/** The value of a result; its problem becomes the answer. */
export function unwrap<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw problemToTrpc(result.problem)
  return result.value
}
