import type { Movement } from '../bank/bank.ts'
import type { World } from '../world.ts'
import { decidedMovements } from './decided-movements.ts'
import { judgeAccount } from './judge-account.ts'
import { judgePayouts } from './judge-payouts.ts'
import { judgeWalkUps } from './judge-walk-ups.ts'
import { accuse } from './notebook.ts'

type RequestRow = { id: string; state: string; due: number; received: number }

/** After the last statement: the books say what the bank says, and money is where it was meant to be. */
export function judgeEnd(world: World): void {
  for (const stall of world.stalls) judgeAccount(world, stall)
  judgeQueues(world)
  judgeRequests(world)
  judgePayouts(world)
  judgeWalkUps(world)
  const { tally } = world.notebook
  const { database } = world.server
  tally.observations = count(world, 'select count(*) from cho_observation')
  tally.held = Number(
    database.prepare("select count(*) from cho_observation where state = 'held'").pluck().get(),
  )
}

function count({ server }: World, sql: string): number {
  return Number(server.database.prepare(sql).pluck().get())
}

function judgeQueues({ stalls, helpers, notebook }: World): void {
  for (const { index, phone } of [...stalls, ...helpers]) {
    if (phone.queue.length > 0) {
      accuse(notebook, 'phones run empty', { stall: index, left: phone.queue.length })
    }
  }
  for (const [id, { fate }] of notebook.sent) {
    if (fate === 'unknown') accuse(notebook, 'every event is answered', { id })
  }
}

/** Each request as it must stand when all is told, where the machine alone decides. */
function judgeRequests(world: World): void {
  const { database } = world.server
  const { notebook } = world
  const rows = database
    .prepare('select id, state, due, received from cho_payment_request')
    .all() as RequestRow[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  const isDecided = decidedMovements(world)
  for (const request of notebook.requests.values()) {
    const [payment, second] = request.payments
    if (request.fate !== 'applied' || request.touched || request.cancelling || !payment) continue
    if (request.clockJumped) continue
    const row = byId.get(request.requestId)
    const { kind, channel, requests } = payment.purpose
    const undisturbed = requests.every(
      (r) => r.fate === 'applied' && !r.touched && !r.cancelling && !r.clockJumped,
    )
    const expected = undisturbed ? expectedOf(request.due, payment.amount, kind) : undefined
    if (expected === undefined || !row || isDecided(payment) || isDecided(second)) continue
    const recall = (notebook.tally.recall[`${kind}/${channel}`] ??= { expected: 0, matched: 0 })
    recall.expected += 1
    if (row.received === expected) recall.matched += 1
    else if (
      expected === 0 ||
      isIntact(
        listedMemo(world, payment),
        requests.map(({ code }) => code),
      )
    ) {
      accuse(notebook, 'every decodable code is on its request', {
        code: request.code,
        kind,
        expected,
        ...row,
        memo: payment.memo,
        paidAt: payment.at,
      })
    }
  }
}

/** What the machine must have put to a request, by how it was paid; undefined where a slip decides. */
function expectedOf(due: number, paid: number, kind: string): number | undefined {
  switch (kind) {
    case 'qr':
    case 'typed':
    case 'twice':
    case 'pair':
    case 'over':
      return due
    case 'short':
      return paid
    case 'divided':
    case 'late':
    case 'no_code':
    case 'foreign':
    case 'returned':
      return 0
    default:
      return undefined
  }
}

/** The memo as the first statement listed it: an upload that broke off may have cut it. */
function listedMemo({ server }: World, payment: Movement): string {
  return String(
    server.database
      .prepare(`select memo from cho_observation
        where bank_reference = ? and source_kind = 'statement'`)
      .pluck()
      .get(payment.reference),
  )
}

/** The codes stand in the memo as they were given: a machine that misses them is wrong. */
function isIntact(memo: string, codes: readonly string[]): boolean {
  const flat = memo.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return codes.every((code) => flat.includes(code))
}
