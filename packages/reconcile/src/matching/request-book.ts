import { addDong, type Dong, instantToMs, ZERO_DONG } from '@cho40/values'
import { type BankTime, spanOf } from '../bank-time.ts'
import type { PaymentRequest } from './payment-request.ts'
import type { RequestLine } from './request-lines.ts'
import { remainingOf } from './suggest.ts'

/** The requests of a run, with what they have received so far. */
export type RequestBook = {
  readonly isIssued: (code: string) => boolean
  /** Requests with these codes, and open ones for this amount near the time. */
  readonly near: (
    transfer: BankTime & { readonly amount: Dong },
    codes: readonly string[],
  ) => PaymentRequest[]
  readonly receive: (requestId: string, amount: Dong) => void
}

/** How many requests of one amount are looked at on either side of a transfer. */
const NEIGHBOURS = 100

type Entry = { request: PaymentRequest; readonly createdMs: number }

/** Keeps requests by code and by amount, since a day's statement may hold 100,000 rows. */
export function requestBook(lines: readonly RequestLine[], accountId: string): RequestBook {
  const entries = lines
    .map((line) => ({ request: toRequest(line), createdMs: instantToMs(line.createdAt) }))
    .sort((a, b) => a.createdMs - b.createdMs)
  const byId = new Map(entries.map((entry) => [entry.request.requestId, entry]))
  const byCode = groupBy(entries, ({ request }) => request.code)
  const byAmount = groupBy(
    entries.filter(({ request }) => request.accountId === accountId),
    ({ request }) => request.amount,
  )
  return {
    isIssued: (code) => byCode.has(code),
    near: (transfer, codes) => {
      const named = codes.flatMap((code) => byCode.get(code) ?? [])
      const neighbours =
        named.length > 0 ? [] : around(byAmount.get(transfer.amount) ?? [], transfer)
      return [...named, ...neighbours].map(({ request }) => request)
    },
    receive: (requestId, amount) => {
      const entry = byId.get(requestId)
      if (!entry) return
      const request = { ...entry.request, received: addDong(entry.request.received, amount) }
      entry.request = remainingOf(request) === 0 ? { ...request, state: 'settled' } : request
    },
  }
}

/** Map.groupBy is not in ES2023, the language level of library packages. */
function groupBy<K>(entries: readonly Entry[], keyOf: (entry: Entry) => K): Map<K, Entry[]> {
  const groups = new Map<K, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}

function around(entries: readonly Entry[], time: BankTime): Entry[] {
  const { from } = spanOf(time)
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.createdMs ?? 0) < from) low = middle + 1
    else high = middle
  }
  return entries.slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS)
}

function toRequest(line: RequestLine): PaymentRequest {
  return {
    requestId: line.id,
    accountId: line.account,
    code: line.code,
    amount: line.amount,
    received: ZERO_DONG,
    state: 'open',
    createdAt: line.createdAt,
    ...(line.expiresAt === undefined ? {} : { expiresAt: line.expiresAt }),
  }
}
