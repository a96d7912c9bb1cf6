import type { Problem, RequestFlag, TransferId } from '@cho40/contract'
import {
  type CodesFound,
  looksReturned,
  type MatchDecision,
  matchTransfer,
} from '@cho40/reconcile/matching'
import { invariant, ok, type Result, ZERO_DONG } from '@cho40/values'
import { sql } from 'kysely'
import type { RequestRow } from '../payment/requests.ts'
import type { Tx } from '../store/deps.ts'
import { known, prepared, preparedRows } from '../store/prepared.ts'
import { allocateBetween, flagRequest } from './allocate.ts'
import type { TransferRow } from './book-transfer.ts'
import { isDecided } from './decision.ts'
import { settleException } from './exception-queue.ts'
import { openExceptions, type Placeless } from './fresh-exceptions.ts'
import { takeKnownCode } from './known-code.ts'
import { codesInMemo } from './memo-codes.ts'
import { matchOutflow } from './outflow.ts'
import { withLearned } from './transfer-codes.ts'

/**
 * Asks the matching ladder what an incoming transfer pays and does what it says: allocations it is
 * sure of, one open exception for whatever is left. A transfer that anything was decided about is
 * left alone: the machine never touches a decision.
 */
export async function matchBooked(tx: Tx, id: TransferId): Promise<Result<void, Problem>> {
  const transfer = await tx.db
    .selectFrom('cho_bank_transfer')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (transfer.allocated > 0 || (await isDecided(tx, id))) return ok(undefined)
  const own = await codesInMemo(tx, transfer.account_id, transfer.memo)
  const found = await withLearned(tx, id, own)
  const read = { found, returned: await saidReturned(tx, id) }
  if (transfer.direction === 'out') return payOut(tx, transfer, read)
  const decided = await decide(tx, transfer, read)
  const known = await knownOtherwise(tx, transfer, { ...read, ...decided })
  if (!known.ok || known.value) return forget(known)
  const applied = await apply(tx, transfer, decided)
  if (!applied.ok) return applied
  await settleException(tx, id, { type: decided.decision.exception, resolution: 'matched' })
  return ok(undefined)
}

export type FreshTransfer = { readonly transfer: TransferRow; readonly found: CodesFound }

/**
 * The same for transfers of one account that were booked just now, in their order: nobody else can
 * have told of them, and nothing can be waiting on them yet.
 */
export async function matchFresh(
  tx: Tx,
  booked: readonly FreshTransfer[],
): Promise<Result<void, Problem>> {
  const placeless: Placeless[] = []
  for (const fresh of booked) {
    const left = await placeFresh(tx, fresh)
    if (!left.ok) return left
    if (left.value) placeless.push(left.value)
  }
  await openExceptions(tx, placeless)
  return ok(undefined)
}

async function placeFresh(
  tx: Tx,
  { transfer, found }: FreshTransfer,
): Promise<Result<Placeless | undefined, Problem>> {
  const read = { found, returned: false }
  if (transfer.direction === 'out') return nothingLeft(await payOut(tx, transfer, read))
  const decided = await decide(tx, transfer, read)
  const known = await knownOtherwise(tx, transfer, { ...read, ...decided })
  if (!known.ok || known.value) return nothingLeft(known)
  const applied = await apply(tx, transfer, decided)
  if (!applied.ok || applied.value.allocated === transfer.amount) return nothingLeft(applied)
  return ok({ transfer: applied.value, type: decided.decision.exception })
}

function nothingLeft(result: Result<unknown, Problem>): Result<undefined, Problem> {
  return result.ok ? ok(undefined) : result
}

function forget(result: Result<unknown, Problem>): Result<void, Problem> {
  return result.ok ? ok(undefined) : result
}

type Read = { readonly found: CodesFound; readonly returned: boolean }

/** Money that names no request may name a payout that comes back, or a stall's printed sign. */
async function knownOtherwise(
  tx: Tx,
  transfer: TransferRow,
  read: Read & Decided,
): Promise<Result<boolean, Problem>> {
  return read.requests.length > 0 ? ok(false) : takeKnownCode(tx, transfer, read)
}

/** What left; when it paid a payout whose money was seen to come back already, that too. */
async function payOut(
  tx: Tx,
  transfer: TransferRow,
  { found }: Read,
): Promise<Result<void, Problem>> {
  const paid = await matchOutflow(tx, transfer, found)
  if (!paid.ok || !paid.value) return forget(paid)
  return matchWaiting(tx, { accountId: transfer.account_id, code: paid.value.code })
}

type Decided = { readonly decision: MatchDecision; readonly requests: readonly RequestRow[] }

/** What the ladder looks at, whether the transfer is booked already or about to be. */
type Money = Pick<
  TransferRow,
  'account_id' | 'amount' | 'occurred_at' | 'time_precision' | 'memo' | 'grade'
>

/** What the ladder says of a transfer, and the requests that it was shown. */
export async function decide(tx: Tx, transfer: Money, { found, returned }: Read): Promise<Decided> {
  const requests = await requestsNamed(tx, transfer, found)
  return { requests, decision: decisionOn(transfer, { found, returned, requests }) }
}

/** What the ladder says of a transfer, given the requests that its codes name. Pure. */
function decisionOn(
  transfer: Money,
  known: {
    readonly found: CodesFound
    readonly returned: boolean
    readonly requests: readonly RequestRow[]
  },
): MatchDecision {
  return matchTransfer(
    {
      accountId: transfer.account_id,
      amount: transfer.amount,
      occurredAt: transfer.occurred_at,
      precision: transfer.time_precision,
      returned: looksReturned(transfer.memo) || known.returned,
      ...(transfer.grade === 'attested' ? { kind: 'manual' as const } : {}),
    },
    known.found,
    {
      requests: known.requests.map((row) => ({
        requestId: row.id,
        accountId: row.account_id,
        code: row.code,
        amount: row.due,
        received: row.received,
        state: row.state,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      })),
    },
  )
}

/** Carries out a decision; answers how the transfer stands afterwards. */
async function apply(
  tx: Tx,
  transfer: TransferRow,
  { decision, requests }: Decided,
): Promise<Result<TransferRow, Problem>> {
  let after = transfer
  if (decision.kind === 'allocate') {
    for (const { requestId, amount, evidence, flags } of decision.allocations) {
      const request = requests.find(({ id }) => id === requestId)
      invariant(request, 'the ladder names only requests it was shown')
      const allFlags: RequestFlag[] = [
        ...flags,
        ...(decision.remainder > 0 ? ['over' as const] : []),
      ]
      const wish = { amount, evidence, flags: allFlags }
      const done = await allocateBetween(tx, { transfer: after, request }, wish)
      if (!done.ok) return done
      after = done.value.transfer
    }
  }
  // The documented fraud: 9,034 sent for 9,034,000. The stall must hear of it, not only the desk.
  if (decision.exception === 'amount_alarm') {
    for (const request of requests.filter(({ state }) => state === 'open')) {
      await flagRequest(tx, request, 'alarm')
    }
  }
  return ok(after)
}

const memosOf = prepared((db, of: { id: TransferId }) =>
  db.selectFrom('cho_observation').select('memo').where('transfer_id', '=', of.id),
)

/** Whether any source of a transfer reads like money coming back; the first may have cut its memo. */
async function saidReturned(tx: Tx, id: TransferId): Promise<boolean> {
  const said = await memosOf(tx, { id })
  return said.some(({ memo }) => looksReturned(memo))
}

type Named = { readonly accountId: TransferRow['account_id']; readonly code: string }

const requestsWithCodes = preparedRows((db, named: readonly Named[]) =>
  db
    .selectFrom('cho_payment_request')
    .selectAll()
    .where('account_id', '=', (named[0] as Named).accountId)
    .where(
      'code',
      'in',
      named.map(({ code }) => code),
    ),
)

/** The requests that the memo's codes name. */
async function requestsNamed(tx: Tx, transfer: Money, found: CodesFound): Promise<RequestRow[]> {
  const codes = [...found.exact, ...found.corrected]
  if (codes.length === 0) return []
  return requestsWithCodes(
    tx,
    codes.map((code) => ({ accountId: transfer.account_id, code })),
  )
}

const waitingFor = prepared((db, of: Named) =>
  db
    .selectFrom('cho_transfer_code')
    .innerJoin('cho_bank_transfer', 'cho_bank_transfer.id', 'cho_transfer_code.transfer_id')
    .select('cho_bank_transfer.id')
    .where('cho_transfer_code.account_id', '=', known(of.accountId))
    .where('code', '=', known(of.code))
    .where('allocated', '=', sql.lit(ZERO_DONG))
    .orderBy('occurred_at')
    .orderBy('cho_bank_transfer.id'),
)

/**
 * Looks again at money that came before its request was known: the stall had no signal when it
 * showed the code, the payer did. Only transfers nobody has decided about are taken up.
 */
export async function matchWaiting(tx: Tx, request: Named): Promise<Result<void, Problem>> {
  const { accountId, code } = request
  for (const { id } of await waitingFor(tx, { accountId, code })) {
    const matched = await matchBooked(tx, id)
    if (!matched.ok) return matched
  }
  return ok(undefined)
}
