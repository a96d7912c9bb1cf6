import type { Evidence } from './decision.ts'
import type { CodesFound, IncomingTransfer, PaymentRequest } from './payment-request.ts'

/** Where the transfer's evidence points, before any amount is looked at. */
export type Pointing =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly request: PaymentRequest; readonly evidence: Evidence }
  | { readonly kind: 'several'; readonly requests: readonly PaymentRequest[] }
  /** A code names no request, or the evidence contradicts itself. */
  | {
      readonly kind: 'unclear'
      readonly exception: 'unknown_request' | 'ambiguous'
      readonly requests: readonly PaymentRequest[]
      readonly evidence: Evidence
    }

/** Follows the virtual account, then sound codes, then repaired codes to their requests. */
export function pointingOf(
  transfer: IncomingTransfer,
  found: CodesFound,
  requests: readonly PaymentRequest[],
): Pointing {
  const addressed = requests.filter(
    (request) =>
      transfer.virtualAccount !== undefined && request.virtualAccount === transfer.virtualAccount,
  )
  const exact = byCodes(transfer, found.exact, requests)
  const [holder] = addressed
  // A virtual account shared by several requests belongs to the stall, so it names none of them.
  if (addressed.length === 1 && holder) {
    return exact.requests.every((request) => request === holder)
      ? { kind: 'one', request: holder, evidence: 'virtual_account' }
      : unclear('ambiguous', [holder, ...exact.requests], 'virtual_account')
  }
  if (found.exact.length > 0) return fromCodes(exact, 'code_exact')
  if (found.corrected.length === 0) return { kind: 'none' }
  const near = byCodes(transfer, found.corrected, requests)
  return found.corrected.length === 1
    ? fromCodes(near, 'code_corrected')
    : unclear('ambiguous', near.requests, 'code_corrected')
}

type Named = { requests: PaymentRequest[]; unnamed: boolean; doubled: boolean }

/** Codes are unique on one account only, so a request of the same account goes first. */
function byCodes(
  transfer: IncomingTransfer,
  codes: readonly string[],
  requests: readonly PaymentRequest[],
): Named {
  const named: Named = { requests: [], unnamed: false, doubled: false }
  for (const code of codes) {
    const holders = requests.filter((request) => request.code === code)
    const here = holders.filter((request) => request.accountId === transfer.accountId)
    const chosen = here.length > 0 ? here : holders
    named.requests.push(...chosen)
    if (chosen.length === 0) named.unnamed = true
    if (chosen.length > 1) named.doubled = true
  }
  return named
}

function fromCodes(named: Named, evidence: Evidence): Pointing {
  if (named.doubled) return unclear('ambiguous', named.requests, evidence)
  if (named.unnamed) return unclear('unknown_request', named.requests, evidence)
  const [only] = named.requests
  return named.requests.length === 1 && only
    ? { kind: 'one', request: only, evidence }
    : { kind: 'several', requests: named.requests }
}

function unclear(
  exception: 'unknown_request' | 'ambiguous',
  requests: readonly PaymentRequest[],
  evidence: Evidence,
): Pointing {
  return { kind: 'unclear', exception, requests, evidence }
}
