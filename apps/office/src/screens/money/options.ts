import type {
  CounterpartSuggestion,
  Decision,
  ExceptionDetail,
  PayoutSuggestion,
  RequestSuggestion,
  Resolution,
  SplitSuggestion,
  TogetherSuggestion,
} from '@cho40/contract'
import { minDong } from '@cho40/values'
import type { AtOnce, Form } from './queue.ts'

/** What one digit stands for: a decision that is ready, and what it rests on. */
export type Option = { readonly decision: Decision } & (
  | { readonly from: 'request'; readonly request: RequestSuggestion }
  | { readonly from: 'split'; readonly split: SplitSuggestion }
  | { readonly from: 'together'; readonly together: TogetherSuggestion }
  | { readonly from: 'payout'; readonly payout: PayoutSuggestion }
  | { readonly from: 'counterpart'; readonly counterpart: CounterpartSuggestion }
)

/** There are nine digits. */
const MOST = 9

/**
 * Everything the engine suggests for a transfer as decisions, best first: what the kind of exception
 * calls for comes before the rest, and within that the order of the engine stays.
 */
export function optionsOf(one: ExceptionDetail): Option[] {
  const rank = (option: Option): number => one.resolutions.indexOf(option.decision.how)
  return [...fromRequests(one), ...fromPayouts(one), ...fromCounterparts(one)]
    .filter((option) => rank(option) >= 0)
    .map((option, order) => ({ option, order }))
    .toSorted((a, b) => rank(a.option) - rank(b.option) || a.order - b.order)
    .map(({ option }) => option)
    .slice(0, MOST)
}

/** Never more than is there, never more than is due. */
function fromRequests(one: ExceptionDetail): Option[] {
  const exceptionId = one.id
  return [
    ...one.suggestions.map((request): Option => {
      const amount = minDong(one.unallocated, request.due)
      const { requestId } = request
      return {
        from: 'request',
        request,
        decision: { how: 'match', exceptionId, requestId, amount },
      }
    }),
    ...one.splits.map(
      (split): Option => ({
        from: 'split',
        split,
        decision: { how: 'split', exceptionId, parts: [...split.parts] },
      }),
    ),
    ...one.together.map((together): Option => {
      const { requestId } = together
      const amount = one.unallocated
      return {
        from: 'together',
        together,
        decision: { how: 'match', exceptionId, requestId, amount },
      }
    }),
  ]
}

function fromPayouts({ id: exceptionId, direction, payouts }: ExceptionDetail): Option[] {
  return payouts.map((payout): Option => {
    const { payoutId } = payout
    return {
      from: 'payout',
      payout,
      decision:
        direction === 'out'
          ? { how: 'payout', exceptionId, payoutIds: [payoutId] }
          : { how: 'payout_returned', exceptionId, payoutId },
    }
  })
}

function fromCounterparts({ id: exceptionId, counterparts }: ExceptionDetail): Option[] {
  return counterparts.map((counterpart): Option => {
    const { transferId, sameAccount } = counterpart
    return {
      from: 'counterpart',
      counterpart,
      decision: sameAccount
        ? { how: 'reversal', exceptionId, transferId }
        : { how: 'own_transfer', exceptionId, counterpart: transferId },
    }
  })
}

const RESOLUTION_OF: Readonly<Record<Form | AtOnce, Resolution>> = {
  split: 'split',
  refund: 'refund',
  wrong: 'refund',
  not_a_sale: 'not_a_sale',
  keep_credit: 'keep_credit',
  expense: 'expense',
  bank_fee: 'bank_fee',
  bank_interest: 'bank_interest',
  own_cash: 'own_transfer',
}

/** Whether what a key means makes sense for this money. */
export function isOffered(one: ExceptionDetail, what: Form | AtOnce): boolean {
  const isPossible = what !== 'split' || one.suggestions.length >= 2 || one.splits.length > 0
  return isPossible && one.resolutions.includes(RESOLUTION_OF[what])
}

export function atOnce({ id: exceptionId }: ExceptionDetail, how: AtOnce): Decision {
  return how === 'own_cash'
    ? { how: 'own_transfer', exceptionId, counterpart: 'cash' }
    : { how, exceptionId }
}

/** How much of the money a decision places. */
export function amountOf(one: ExceptionDetail, decision: Decision): number {
  if (decision.how === 'match') return decision.amount
  if (decision.how === 'split') return decision.parts.reduce((sum, { amount }) => sum + amount, 0)
  if (decision.how === 'refund') return decision.amount ?? one.unallocated
  return one.unallocated
}
