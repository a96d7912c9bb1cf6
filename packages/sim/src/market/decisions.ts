import type { Decision, ExceptionDetail, RequestId } from '@cho40/contract'
import { refund } from '@cho40/core/payment'
import { openExceptions, resolveException } from '@cho40/core/reconciliation'
import { dong } from '@cho40/values'
import { newId, type SimStall, type World } from '../world.ts'
import { follow } from './refunds.ts'

const PAYER = { bin: '970422', number: '0912345678', holderName: 'LE THI C' }

/** Decides about money that waits in a way other than matching it: any, rightly or wrongly. */
export async function decideOtherwise(world: World, stall: SimStall): Promise<string> {
  const random = world.random.tellers
  const open = await world.server.ask((deps) =>
    openExceptions(deps, { scopeId: stall.view.id, limit: 5 }),
  )
  const waiting = open?.[random.below(Math.max(1, open.length))]
  if (!waiting) return 'nothing waits'
  const decision =
    waiting.direction === 'in' ? decideIn(world, stall, waiting) : decideOut(world, waiting)
  markTouched(world, decision)
  if (waiting.transferId) world.notebook.decided.add(waiting.transferId)
  const id = newId('decision', { nowMs: world.nowMs, random })
  const answer = await world.server.ask((deps) =>
    resolveException(deps, { id, by: stall.vendor, ...decision }),
  )
  if (!answer) return `${decision.how}: no answer`
  if (!answer.ok) return `${decision.how}: ${answer.problem.type}`
  world.notebook.decisions.push(id)
  world.notebook.tally.decisions += 1
  if (decision.how !== 'refund') return `${decision.how} ${waiting.type}`
  const ordered = await world.server.ask((deps) => refund(deps, decision.refundId))
  return ordered?.ok ? follow(world, stall, ordered.value) : 'refund ordered'
}

function decideIn(world: World, stall: SimStall, { id, unallocated }: ExceptionDetail): Decision {
  const random = world.random.tellers
  const turn = random.below(4)
  const exceptionId = id
  if (turn === 0) return { how: 'keep_credit', exceptionId, note: 'khách quen' }
  if (turn === 1) {
    const refundId = newId('refund', { nowMs: world.nowMs, random })
    const to = random.chance(0.3) ? ('cash' as const) : PAYER
    return { how: 'refund', exceptionId, refundId, to, reason: 'other' }
  }
  const [one, another] = openRequests(world, stall)
  if (turn === 2 && one && another && unallocated > 2) {
    const first = dong(Math.max(1, Math.min(one.due, unallocated - 1)))
    const second = dong(Math.max(1, Math.min(another.due, unallocated - first)))
    const parts = [
      { requestId: one.id, amount: first },
      { requestId: another.id, amount: second },
    ]
    return { how: 'split', exceptionId, parts }
  }
  return { how: 'bank_interest', exceptionId }
}

function decideOut(world: World, { id: exceptionId, amount }: ExceptionDetail): Decision {
  const random = world.random.tellers
  const payout = [...world.notebook.payouts.values()].find(
    (one) => one.amount === amount && one.bank === 'odd',
  )
  if (payout && random.chance(0.7)) {
    payout.touched = true
    return { how: 'payout', exceptionId, payoutIds: [payout.id] }
  }
  return random.chance(0.5)
    ? { how: 'bank_fee', exceptionId }
    : { how: 'expense', exceptionId, note: 'mua bao bì' }
}

/** Requests of a stall that still wait for money, as a desk lists them. */
export function openRequests(
  { server, random }: World,
  { view }: SimStall,
): { readonly id: RequestId; readonly due: number }[] {
  const { database, up } = server
  if (!up || database.inTransaction) return []
  return database
    .prepare(`select id, due - received as due from cho_payment_request
      where stall_id = ? and state = 'open' order by id limit 2 offset ?`)
    .all(view.id, random.tellers.below(10)) as { id: RequestId; due: number }[]
}

function markTouched({ notebook }: World, decision: Decision): void {
  if (decision.how !== 'split') return
  for (const { requestId } of decision.parts) touch(notebook.requests.get(requestId))
}

export function touch(request: { touched: boolean } | undefined): void {
  if (request) request.touched = true
}
