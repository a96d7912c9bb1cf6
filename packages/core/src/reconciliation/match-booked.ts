import type { Problem, RequestFlag, RequestId, TransferId } from '@cho40/contract'
import {
  type CodesFound,
  looksReturned,
  type MatchDecision,
  matchTransfer,
  type PaymentRequest,
} from '@cho40/reconcile/matching'
import { ok, type Result, ZERO_DONG } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { allocate, flagRequest } from './allocate.ts'
import { settleException } from './exception-queue.ts'
import { codesInMemo } from './memo-codes.ts'
import type { ReconciliationTables } from './tables.ts'
import { withLearned } from './transfer-codes.ts'

type Transfer = ReconciliationTables['cho_bank_transfer']

/**
 * Asks the matching ladder what an incoming transfer pays and does what it says: allocations it is
 * sure of, one open exception for whatever is left. A transfer that anything was decided about is
 * left alone: the machine never touches a decision. `fresh` are the codes of a transfer that was
 * booked just now, when nobody else can have told of any.
 */
export async function matchBooked(
  tx: Tx,
  id: TransferId,
  fresh?: CodesFound,
): Promise<Result<void, Problem>> {
  const transfer = await tx.db
    .selectFrom('cho_bank_transfer')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (transfer.direction === 'out' || transfer.allocated > 0) return ok(undefined)
  const found = fresh ?? (await codesOf(tx, transfer))
  const requests = await requestsNamed(tx, transfer, found)
  const decision = matchTransfer(
    {
      accountId: transfer.account_id,
      amount: transfer.amount,
      occurredAt: transfer.occurred_at,
      precision: transfer.time_precision,
      returned: looksReturned(transfer.memo) || (!fresh && (await saidReturned(tx, id))),
      ...(transfer.grade === 'attested' ? { kind: 'manual' as const } : {}),
    },
    found,
    { requests },
  )
  return apply(tx, transfer, { decision, requests })
}

async function codesOf(tx: Tx, transfer: Transfer): Promise<CodesFound> {
  const own = await codesInMemo(tx, transfer.account_id, transfer.memo)
  return withLearned(tx, transfer.id, own)
}

async function apply(
  tx: Tx,
  transfer: Transfer,
  { decision, requests }: { decision: MatchDecision; requests: readonly PaymentRequest[] },
): Promise<Result<void, Problem>> {
  if (decision.kind === 'allocate') {
    for (const { requestId, amount, evidence, flags } of decision.allocations) {
      const allFlags: RequestFlag[] = [
        ...flags,
        ...(decision.remainder > 0 ? ['over' as const] : []),
      ]
      const done = await allocate(tx, {
        transferId: transfer.id,
        requestId: requestId as RequestId,
        amount,
        evidence,
        flags: allFlags,
      })
      if (!done.ok) return done
    }
  }
  // The documented fraud: 9,034 sent for 9,034,000. The stall must hear of it, not only the desk.
  if (decision.exception === 'amount_alarm') {
    for (const { requestId } of requests.filter(({ state }) => state === 'open')) {
      await flagRequest(tx, requestId as RequestId, 'alarm')
    }
  }
  await settleException(tx, transfer.id, { type: decision.exception, resolution: 'matched' })
  return ok(undefined)
}

/** Whether any source of a transfer reads like money coming back; the first may have cut its memo. */
async function saidReturned(tx: Tx, id: TransferId): Promise<boolean> {
  const said = await tx.db
    .selectFrom('cho_observation')
    .select('memo')
    .where('transfer_id', '=', id)
    .execute()
  return said.some(({ memo }) => looksReturned(memo))
}

/** The requests that the memo's codes name. */
async function requestsNamed(
  tx: Tx,
  transfer: Transfer,
  found: CodesFound,
): Promise<PaymentRequest[]> {
  const codes = [...found.exact, ...found.corrected]
  if (codes.length === 0) return []
  const rows = await tx.db
    .selectFrom('cho_payment_request')
    .selectAll()
    .where('account_id', '=', transfer.account_id)
    .where('code', 'in', codes)
    .execute()
  return rows.map((row) => ({
    requestId: row.id,
    accountId: row.account_id,
    code: row.code,
    amount: row.due,
    received: row.received,
    state: row.state,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }))
}

/**
 * Looks again at money that came before its request was known: the stall had no signal when it
 * showed the code, the payer did. Only transfers nobody has decided about are taken up.
 */
export async function matchWaiting(
  tx: Tx,
  request: { readonly accountId: Transfer['account_id']; readonly code: string },
): Promise<Result<void, Problem>> {
  const waiting = await tx.db
    .selectFrom('cho_transfer_code')
    .innerJoin('cho_bank_transfer', 'cho_bank_transfer.id', 'cho_transfer_code.transfer_id')
    .select('cho_bank_transfer.id')
    .where('cho_transfer_code.account_id', '=', request.accountId)
    .where('code', '=', request.code)
    .where('allocated', '=', ZERO_DONG)
    .orderBy('occurred_at')
    .orderBy('cho_bank_transfer.id')
    .execute()
  for (const { id } of waiting) {
    const matched = await matchBooked(tx, id)
    if (!matched.ok) return matched
  }
  return ok(undefined)
}
