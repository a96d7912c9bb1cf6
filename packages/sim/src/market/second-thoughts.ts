import type { DecisionId, RequestId, TransferId } from '@cho40/contract'
import { applyCredit, undoDecision, undoMatch } from '@cho40/core/reconciliation'
import { dong, type Result } from '@cho40/values'
import { newId, type SimStall, type World } from '../world.ts'
import { openRequests, touch } from './decisions.ts'

/** Takes back what the machine matched, although it was right. */
export async function takeBackMatch(world: World, stall: SimStall): Promise<string> {
  const transferId = pickMatched(world, stall)
  if (!transferId) return 'nothing matched'
  touchAll(world, transferId)
  const id = newId('decision', { nowMs: world.nowMs, random: world.random.tellers })
  const answer = await world.server.ask((deps) =>
    undoMatch(deps, { id, transferId, reason: 'khách nói nhầm', by: stall.vendor }),
  )
  return counted(world, answer)
}

/** Takes a person's decision back, also one that was taken back already. */
export async function takeBackDecision(world: World, stall: SimStall): Promise<string> {
  const { notebook, random } = world
  const decisionId =
    notebook.decisions[random.tellers.below(Math.max(1, notebook.decisions.length))]
  if (!decisionId) return 'nothing decided'
  const about = transferOf(world, decisionId)
  if (about) touchAll(world, about)
  const id = newId('decision', { nowMs: world.nowMs, random: random.tellers })
  const answer = await world.server.ask((deps) =>
    undoDecision(deps, { id, decisionId, reason: 'bấm nhầm', by: stall.vendor }),
  )
  return counted(world, answer)
}

/** Somebody whose money was kept buys with it. */
export async function useCredit(world: World, stall: SimStall): Promise<string> {
  const { notebook, random } = world
  const kept = keptFor(world)
  const [request] = openRequests(world, stall)
  const decisionId = kept[random.tellers.below(Math.max(1, kept.length))]
  if (!decisionId || !request) return 'no credit'
  touch(notebook.requests.get(request.id))
  const about = transferOf(world, decisionId)
  if (about) touchAll(world, about)
  const id = newId('decision', { nowMs: world.nowMs, random: random.tellers })
  const amount = dong(request.due)
  const answer = await world.server.ask((deps) =>
    applyCredit(deps, { id, decisionId, requestId: request.id, amount, by: stall.vendor }),
  )
  return counted(world, answer)
}

function counted(
  { notebook }: World,
  answer: Result<DecisionId, { readonly type: string }> | undefined,
): string {
  if (!answer) return 'no answer'
  if (!answer.ok) return answer.problem.type
  notebook.tally.undone += 1
  return 'taken back'
}

/** What hangs on a transfer can no longer be foretold: a person has had a hand in it. */
function touchAll(world: World, transferId: TransferId): void {
  const { notebook, server } = world
  notebook.decided.add(transferId)
  const rows = server.database
    .prepare('select distinct request_id, payout_id from cho_allocation where transfer_id = ?')
    .all(transferId) as { request_id: RequestId | null; payout_id: string | null }[]
  for (const { request_id, payout_id } of rows) {
    if (request_id) touch(notebook.requests.get(request_id))
    for (const payout of notebook.payouts.values()) if (payout.id === payout_id) touch(payout)
  }
}

function pickMatched({ server, random }: World, { view }: SimStall): TransferId | undefined {
  const { database, up } = server
  if (!up || database.inTransaction) return undefined
  return database
    .prepare(`select transfer_id from cho_allocation
      where book_id = ? and decision_id is null order by rowid desc limit 1 offset ?`)
    .pluck()
    .get(view.bookId, random.tellers.below(6)) as TransferId | undefined
}

function transferOf({ server }: World, id: DecisionId): TransferId | undefined {
  return server.database
    .prepare('select transfer_id from cho_decision where id = ?')
    .pluck()
    .get(id) as TransferId | undefined
}

function keptFor({ server }: World): DecisionId[] {
  const { database, up } = server
  if (!up || database.inTransaction) return []
  return database
    .prepare("select id from cho_decision where how = 'keep_credit' order by id limit 20")
    .pluck()
    .all() as DecisionId[]
}
