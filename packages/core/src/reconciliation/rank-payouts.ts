import type { PayoutSuggestion, SuggestionReason } from '@cho40/contract'
import { type Dong, foldText, instantToMs } from '@cho40/values'
import { beneficiaryOf, type PayoutRow } from '../payment/payout.ts'
import { nearCode } from './near-code.ts'

const DAY_MS = 86_400_000
const MAX_SUGGESTIONS = 5

/**
 * Payouts that a line may have paid, or be the return of, best first: a code, the exact amount, the
 * beneficiary's account or name in the bank's text, how many days apart. Pure; ties go by id.
 */
export function rankPayouts(
  line: { readonly amount: Dong; readonly memo: string; readonly atMs: number },
  candidates: readonly PayoutRow[],
): PayoutSuggestion[] {
  return candidates
    .map((row) => suggestionOf(line, row))
    .filter(({ score }) => score > 0.2)
    .toSorted((a, b) => b.score - a.score || (a.payoutId < b.payoutId ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
}

function suggestionOf(
  line: { readonly amount: Dong; readonly memo: string; readonly atMs: number },
  row: PayoutRow,
): PayoutSuggestion {
  const text = foldText(line.memo)
  const to = beneficiaryOf(row)
  const wrong = nearCode(line.memo, row.code)
  const exact = row.amount === line.amount
  const account = to !== null && text.replace(/[^A-Z0-9]/g, '').includes(to.number)
  const name = to !== null && text.includes(foldText(to.holderName))
  const days = Math.floor(Math.abs(line.atMs - instantToMs(row.ordered_at)) / DAY_MS)
  const reasons: SuggestionReason[] = [
    ...(wrong === 0 ? [{ why: 'code' as const }] : []),
    ...(wrong !== undefined && wrong > 0 ? [{ why: 'near_code' as const, wrong }] : []),
    ...(exact ? [{ why: 'exact_amount' as const }] : []),
    ...(account ? [{ why: 'beneficiary_account' as const }] : []),
    ...(name ? [{ why: 'beneficiary_name' as const }] : []),
    { why: 'days_apart', days },
  ]
  const score =
    (wrong === undefined ? 0 : 0.45 - 0.1 * wrong) +
    (exact ? 0.25 : 0) +
    (account ? 0.15 : 0) +
    (name ? 0.1 : 0) +
    0.05 * Math.exp(-days / 3)
  return {
    payoutId: row.id,
    code: row.code,
    amount: row.amount,
    state: row.state,
    to,
    score: Math.round(score * 10_000) / 10_000,
    reasons,
  }
}
