import type { PushResult, StallAct, StallEvent } from '@cho40/contract'
import { accuse } from '../judge/notebook.ts'
import type { World } from '../world.ts'

const STATUS_FATES = { applied: 'applied', duplicate: 'applied', refused: 'refused' } as const

/** What the server answers must be possible: nothing applied twice, nothing called known at first sight. */
export function settle(world: World, result: PushResult, event: StallEvent | undefined): void {
  const sent = world.notebook.sent.get(result.id)
  if (!sent) return accuse(world.notebook, 'answers are about what was sent', { ...result })
  const { status } = result
  const impossible =
    (status === 'applied' && sent.fate === 'applied') ||
    (status === 'duplicate' && sent.attempts < 2)
  if (impossible) accuse(world.notebook, 'an event has one effect', { ...result, ...sent })
  sent.fate = STATUS_FATES[status]
  if (event) settleAct(world, event.act, result)
}

function settleAct({ notebook }: World, act: StallAct, result: PushResult): void {
  const applied = result.status !== 'refused'
  const known = result.problem?.type ?? ''
  if (act.type === 'request_cancelled') {
    const request = notebook.requests.get(act.requestId)
    if (request) request.cancelled = applied
    if (applied || known === 'RequestHasMoney' || known === 'RequestNotOpen') return
  } else if (act.type === 'request_attested') {
    if (applied || known === 'RequestNotOpen') return
  } else if (act.type === 'sale_voided') {
    // Its money was given back meanwhile, at the desk.
    if (applied || (known === 'SaleNotVoidable' && notebook.givenBack.has(act.saleId))) return
  } else {
    const request = act.type === 'request_opened' ? notebook.requests.get(act.requestId) : undefined
    if (request) request.fate = applied ? 'applied' : 'refused'
    if (applied) return
  }
  accuse(notebook, 'an honest phone is not refused', { act: act.type, ...result })
}
