import type { Dong, Instant, MarketDay } from '@cho40/values'

/**
 * Every expected failure, as plain data: what happened, with the facts a person or a program needs.
 * Texts live at the edges; the compiler proves there that each type has one.
 */
export type Problem =
  | { type: 'InvalidInput'; issues: readonly { path: string; message: string }[] }
  | { type: 'NotSignedIn' }
  | { type: 'WrongPhoneOrPin'; triesLeft: number }
  | { type: 'LockedOut'; until: Instant }
  /** A passkey that is not known here, or an answer of one that proves nothing. */
  | { type: 'WrongPasskey'; reason: string }
  /** A role asks for a passkey; PIN and password open nothing. */
  | { type: 'PasskeyNeeded'; role: string }
  | { type: 'NotAllowed'; permission: string }
  | { type: 'NotFound'; what: string; id: string }
  | { type: 'IdReused'; id: string }
  | { type: 'AlreadyExists'; what: string; id: string }
  | { type: 'UnknownBank'; bin: string }
  | { type: 'AccountTaken'; bin: string; number: string }
  | { type: 'CodeNotLeased'; code: string }
  | { type: 'CodeAlreadyUsed'; code: string }
  | { type: 'CodesExhausted'; accountId: string }
  | { type: 'AccountClosed'; account: string }
  | { type: 'UnbalancedEntry'; debits: Dong; credits: Dong }
  | { type: 'AccountRuleBroken'; account: string; debits: Dong; credits: Dong }
  | { type: 'EntryAlreadyReversed'; entryId: string }
  | { type: 'DayClosed'; day: MarketDay }
  | { type: 'DayNotOver'; day: MarketDay; endsAt: Instant }
  | { type: 'EarlierDayOpen'; day: MarketDay }
  | { type: 'RequestNotOpen'; requestId: string; state: string }
  | { type: 'RequestHasMoney'; requestId: string; received: Dong }
  | { type: 'SaleNotVoidable'; saleId: string; state: string }
  | { type: 'ExceptionResolved'; exceptionId: string }
  | { type: 'WrongState'; what: string; id: string; state: string }
  | { type: 'AmountNotAvailable'; wanted: Dong; available: Dong }
  /** In grams, millilitres or pieces. */
  | { type: 'GoodsNotAvailable'; product: string; wanted: number; available: number }
  /** Of one pack at one place; in thousandths of its sale unit. */
  | { type: 'StockNotAvailable'; variantId: string; wanted: number; available: number }
  | {
      type: 'CapitalCapExceeded'
      cap: 'member' | 'associates' | 'foreign'
      /** Whose, for the limit of one member. */
      memberId: string | null
      holding: Dong
      total: Dong
      /** The limit in hundredths of a percent of the total. */
      limit: number
      /** The least that must be given back at the same moment, … */
      repay: Dong
      /** … or that others must add instead. */
      raise: Dong
    }
  | {
      type: 'MemberHasOpenItems'
      memberId: string
      items: readonly { account: string; amount: Dong }[]
    }
  | { type: 'UnknownProvider'; provider: string }
  | { type: 'WrongSignature'; reason: string }
  | { type: 'UnreadableMessage'; reason: string }
  | { type: 'UnreadableStatement'; reason: string; line?: number; found?: string }
  | { type: 'WrongStatementAccount'; expected: string; found: string }
  | { type: 'TooLarge'; limitBytes: number }
  | { type: 'TooManyRequests'; retryAfterSeconds: number }

export type ProblemType = Problem['type']
export type ProblemOf<Type extends ProblemType> = Extract<Problem, { type: Type }>
