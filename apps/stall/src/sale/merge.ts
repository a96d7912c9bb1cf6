import type { RequestView, SaleView } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { Sale, SaleRequest } from './sale.ts'

type Settled = Pick<Sale, 'stallId'>

/**
 * What is known of a sale after the server spoke. Money and evidence are the server's word; a cancel
 * or void made here and not yet sent stands against an older "open".
 */
export function mergeSale(kept: Sale | undefined, seen: SaleView): Sale {
  const request = seen.request && mergeRequest(kept, seen.request)
  // What was given back here and not yet sent is no news to the server, and no lie of the phone.
  const back = kept && kept.unsent > 0 ? (kept.back ?? seen.back) : seen.back
  const known = {
    id: seen.id,
    stallId: seen.stallId,
    day: kept?.day ?? marketDayOf(seen.occurredAt),
    at: kept?.at ?? seen.occurredAt,
    method: seen.method,
    state: standsAgainst(kept, seen.state) ? kept.state : seen.state,
    amount: seen.amount,
    unsent: kept?.unsent ?? 0,
    ...(kept?.problem && { problem: kept.problem }),
    ...(kept?.seen && { seen: kept.seen }),
    ...(kept?.goods && { goods: kept.goods }),
    ...(back && { back }),
  }
  return request === undefined ? known : { ...known, request }
}

/** The same for a notice that carries the request alone. Undefined when the sale cannot be known. */
export function mergeNotice(
  kept: Sale | undefined,
  seen: RequestView,
  { stallId }: Settled,
): Sale | undefined {
  if (kept === undefined && seen.saleId === null) return undefined
  const state = { open: 'open', settled: 'completed', cancelled: 'cancelled' } as const
  const id = kept?.id ?? seen.saleId
  if (id === null) return undefined
  return mergeSale(kept, {
    id,
    stallId: kept?.stallId ?? stallId,
    method: 'qr',
    state: state[seen.state],
    amount: seen.due,
    occurredAt: seen.createdAt,
    request: seen,
    ...(kept?.back && { back: kept.back }),
  })
}

function standsAgainst(kept: Sale | undefined, state: SaleView['state']): kept is Sale {
  return (
    kept !== undefined &&
    kept.unsent > 0 &&
    (kept.state === 'voided' || (kept.state === 'cancelled' && state === 'open'))
  )
}

function mergeRequest(kept: Sale | undefined, seen: RequestView): SaleRequest {
  const stands = standsAgainst(kept, seen.state === 'open' ? 'open' : 'completed')
  const payee = kept?.request?.payee
  // The seller's word stands until the server has heard it.
  const unheard = kept !== undefined && kept.unsent > 0 && !seen.flags.includes('attested')
  const vouched = (unheard && kept.request?.flags.filter((flag) => flag === 'attested')) || []
  return {
    id: seen.id,
    code: seen.code,
    state: stands && kept.state === 'cancelled' ? 'cancelled' : seen.state,
    flags: [...seen.flags, ...vouched],
    received: seen.received,
    grade: seen.grade,
    ...(payee && { payee }),
  }
}
