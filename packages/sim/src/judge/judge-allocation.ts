import { instantToMs } from '@cho40/values'
import type { Movement } from '../bank/bank.ts'
import { NEVER_AUTOMATIC } from '../market/purpose.ts'
import type { World } from '../world.ts'
import { accuse } from './notebook.ts'

export type NewAllocation = {
  readonly rowid: number
  readonly transfer_id: string
  readonly request_id: string | null
  readonly payout_id: string | null
  readonly amount: number
  readonly evidence: string
  readonly decision_id: string | null
}

type Known = {
  readonly movement: Movement | undefined
  /** A person has had a hand in the transfer. */
  readonly isDecided: boolean
  /** Nothing but texts, which anybody can send, tells of it. */
  readonly isHearsay: boolean
}

/** What the machine gave out must be what the one who moved the money meant. */
export function judgeAllocation(world: World, row: NewAllocation, known: Known): void {
  const { notebook } = world
  if (row.decision_id !== null || row.evidence === 'human') return
  notebook.tally.automatic += 1
  const broken = brokenBy(world, row, known)
  if (broken === undefined) return
  notebook.tally.wrong += 1
  const { movement } = known
  const { purpose, ...said } = movement ?? { purpose: undefined }
  const request = notebook.requests.get(row.request_id ?? '')
  accuse(notebook, broken, {
    ...row,
    movement: said,
    request: request?.code,
    kind: purpose?.kind,
  })
}

function brokenBy(
  world: World,
  row: NewAllocation,
  { movement, isDecided, isHearsay }: Known,
): string | undefined {
  if (isDecided) return 'the machine leaves decisions alone'
  if (isHearsay) return 'what a text says pays nothing'
  if (!movement) return 'the machine allocates real money'
  if (row.evidence === 'payout_code') return brokenByPayout(row, movement)
  if (row.evidence === 'sign_code') return brokenBySign(movement)
  // No stall here shows a request over a virtual account of its own.
  if (row.evidence === 'virtual_account') {
    const isVirtual = world.stalls[movement.account]?.isVirtual === true
    return isVirtual ? brokenBySign(movement) : 'only a declared account is a stall’s own'
  }
  return brokenByRequest(world, row, movement)
}

function brokenByPayout({ payout_id: id }: NewAllocation, { purpose }: Movement) {
  if (NEVER_AUTOMATIC.has(purpose.kind)) return 'what is unclear waits for a person'
  return purpose.payout?.id === id ? undefined : 'a line pays the payout that it was sent for'
}

function brokenBySign({ purpose }: Movement): string | undefined {
  return purpose.kind === 'walk_up' ? undefined : 'money over a sign was sent over that sign'
}

function brokenByRequest(
  { notebook }: World,
  row: NewAllocation,
  movement: Movement,
): string | undefined {
  const request = notebook.requests.get(row.request_id ?? '')
  if (!request) return 'the machine allocates to real requests'
  const { purpose } = movement
  if (request.clockJumped && purpose.requests.includes(request) && purpose.kind === 'late') {
    return undefined
  }
  if (NEVER_AUTOMATIC.has(purpose.kind)) return 'what is unclear waits for a person'
  if (!purpose.requests.includes(request)) return 'no automatic match is wrong'
  if (request.cancelled && !request.touched) return 'a cancelled request takes no money'
  const lateMs = instantToMs(movement.at) - request.shownAtMs
  return lateMs > 50 * 3_600_000 ? 'money that comes too late waits for a person' : undefined
}
