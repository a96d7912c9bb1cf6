import type { RequestSuggestion, SplitSuggestion, SuggestionReason } from '@cho40/contract'
import { type Dong, dong, instantToMs, minDong, subtractDong } from '@cho40/values'
import type { RequestRow } from '../payment/requests.ts'
import { nearCode } from './near-code.ts'

const MINUTE_MS = 60_000
/** A vendor may type the sale after the payer scanned a printed QR. */
export const NEAR_MS = 30 * MINUTE_MS
const MAX_SUGGESTIONS = 5
const ALARM_DIVISORS = [10, 100, 1000]

/** What a ranking knows of the money. */
export type Waiting = {
  /** What of it has no place yet. */
  readonly amount: Dong
  /** The bank's time; a whole day where it gives no more. */
  readonly span: { readonly from: number; readonly to: number }
  readonly memo: string
  /** Codes that some source's memo gave it. */
  readonly codes: readonly string[]
}

type Candidate = RequestRow & { readonly payerKnown: boolean }

/**
 * Requests that money may be for, best first, each with its reasons: a code that points there, or
 * nearly does; the amount, exactly, in part or over; how far apart in time; how many alike wait.
 * Pure; ties go by id. Score: 0.5 for the amount, 0.25·e^(−minutes/10), 0.15 shared among those
 * alike, 0.1 for a payer who agreed to be known.
 */
export function rankRequests(
  waiting: Waiting,
  candidates: readonly Candidate[],
): RequestSuggestion[] {
  const alike = candidates.filter(
    (row) => dueOf(row) === waiting.amount && apartMs(waiting, row) <= NEAR_MS,
  ).length
  return candidates
    .filter((row) => row.state !== 'settled')
    .map((row) => suggestionOf(waiting, row, Math.max(1, alike)))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.requestId < b.requestId ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
}

export function dueOf(row: Pick<RequestRow, 'due' | 'received'>): Dong {
  return subtractDong(row.due, row.received)
}

function apartMs({ span }: Waiting, row: Pick<RequestRow, 'created_at'>): number {
  const created = instantToMs(row.created_at)
  return Math.max(0, created - span.to, span.from - created)
}

function suggestionOf(waiting: Waiting, row: Candidate, alike: number): RequestSuggestion {
  const due = dueOf(row)
  const minutesApart = Math.floor(apartMs(waiting, row) / MINUTE_MS)
  const { reasons, score } = weigh(waiting, row, { alike, minutesApart })
  return {
    requestId: row.id,
    code: row.code,
    stallId: row.stall_id,
    due,
    amount: minDong(due, waiting.amount),
    createdAt: row.created_at,
    minutesApart,
    score: Math.round(score * 10_000) / 10_000,
    reasons,
  }
}

function weigh(
  waiting: Waiting,
  row: Candidate,
  { alike, minutesApart }: { readonly alike: number; readonly minutesApart: number },
): { readonly reasons: SuggestionReason[]; readonly score: number } {
  const due = dueOf(row)
  const exact = due === waiting.amount
  const wrong = waiting.codes.includes(row.code) ? 0 : nearCode(waiting.memo, row.code)
  const pointed = wrong === 0
  const near = wrong !== undefined && wrong > 0
  const divisor = ALARM_DIVISORS.find((d) => waiting.amount * d === due)
  const reasons: SuggestionReason[] = [
    ...(pointed ? [{ why: 'code' as const }] : []),
    ...(near ? [{ why: 'near_code' as const, wrong }] : []),
    amountReason(waiting.amount, due),
    ...(divisor === undefined ? [] : [{ why: 'amount_alarm' as const, divisor }]),
    { why: 'minutes_apart', minutes: minutesApart },
    ...(exact ? [{ why: 'waiting_alike' as const, count: alike }] : []),
    ...(row.payerKnown ? [{ why: 'payer_known' as const }] : []),
    ...(row.state === 'cancelled' ? [{ why: 'cancelled' as const }] : []),
    ...(waiting.span.from > instantToMs(row.expires_at) ? [{ why: 'expired' as const }] : []),
  ]
  // Another amount and no code: offered only while the payer may still stand at the stall.
  const relevant = exact || pointed || near || minutesApart * MINUTE_MS <= NEAR_MS
  const base =
    (exact ? 0.5 : 0) +
    0.25 * Math.exp(-minutesApart / 10) +
    (exact ? 0.15 / alike : 0) +
    (row.payerKnown ? 0.1 : 0)
  const evidence = pointed ? 0.9 : near ? 0.65 - 0.1 * wrong : 0
  const score = Math.max(base, evidence) - (row.state === 'cancelled' ? 0.2 : 0)
  return { reasons, score: relevant ? score : 0 }
}

function amountReason(amount: Dong, due: Dong): SuggestionReason {
  if (amount === due) return { why: 'exact_amount' }
  return amount < due
    ? { why: 'partial', missing: subtractDong(due, amount) }
    : { why: 'over', extra: subtractDong(amount, due) }
}

/** How many of the nearest requests are tried for sums: 12 give 298 pairs and threes. */
const SPLIT_FROM = 12
const MAX_SPLITS = 3

/** Two or three requests whose dues sum to the money, the nearest in time first. Pure. */
export function splitsOf(waiting: Waiting, candidates: readonly RequestRow[]): SplitSuggestion[] {
  const near = candidates
    .filter((row) => row.state === 'open' && dueOf(row) < waiting.amount)
    .map((row) => ({ row, due: dueOf(row), apart: apartMs(waiting, row) }))
    .toSorted((a, b) => a.apart - b.apart || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, SPLIT_FROM)
  const found: (typeof near)[] = []
  for (const [i, a] of near.entries()) {
    for (const [j, b] of near.slice(i + 1).entries()) {
      if (a.due + b.due === waiting.amount) found.push([a, b])
      for (const c of near.slice(i + j + 2)) {
        if (a.due + b.due + c.due === waiting.amount) found.push([a, b, c])
      }
    }
  }
  return found
    .map((parts) => ({
      parts: parts.map(({ row, due }) => ({ requestId: row.id, amount: dong(due) })),
      minutesApart: Math.floor(Math.max(...parts.map(({ apart }) => apart)) / MINUTE_MS),
    }))
    .toSorted((a, b) => a.parts.length - b.parts.length || a.minutesApart - b.minutesApart)
    .slice(0, MAX_SPLITS)
}
