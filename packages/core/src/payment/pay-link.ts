import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PayRequestView, Problem, RequestId } from '@cho40/contract'
import { type Dong, dong, err, type Instant, isId, ok, type Result } from '@cho40/values'
import { encodeVietQr, ourMemo } from '@cho40/vietqr'
import { bankByBin } from '@cho40/vietqr/banks'
import type { ClockDep, Reading } from '../store/deps.ts'
import { prepared } from '../store/prepared.ts'
import { flagsOf, type RequestRow } from './requests.ts'

/** Marks a request so that nobody without the host's key can make the mark. */
export type PayLinkDep = { readonly payLinks: { readonly mark: (id: RequestId) => string } }

/** 132 bits, which nobody guesses; the id in front only says which row is meant. */
const MARK_LENGTH = 22
const TOKEN = /^([0-7][0-9a-z]{25})([A-Za-z0-9_-]{22})$/

/** Marks by a key of the host's own, of at least 32 bytes; another key ends every link there is. */
export function payLinksBy(key: Uint8Array): PayLinkDep['payLinks'] {
  return {
    mark: (id) =>
      createHmac('sha256', key)
        .update(`cho40 pay link ${id}`)
        .digest('base64url')
        .slice(0, MARK_LENGTH),
  }
}

/**
 * What shows one request for money to whoever is given it, and nothing else of the book. Nothing is
 * kept: the same request has the same link. Problems: NotFound.
 */
export async function payLink(
  deps: Reading & PayLinkDep,
  { requestId }: { readonly requestId: RequestId },
): Promise<Result<{ readonly token: string }, Problem>> {
  const [row] = await linkedRequest(deps, { id: requestId })
  if (!row) return err({ type: 'NotFound', what: 'request', id: requestId })
  return ok({ token: `${requestId.slice('preq_'.length)}${deps.payLinks.mark(requestId)}` })
}

/**
 * The request that a link shows: how much is due, how much has come, and to whom to pay what is left.
 * Nothing of who pays, what was sold and by whom. Problems: NotFound, also for a mark that is wrong.
 */
export async function requestByPayLink(
  deps: Reading & ClockDep & PayLinkDep,
  { token }: { readonly token: string },
): Promise<Result<PayRequestView, Problem>> {
  const [, tail = '', mark = ''] = TOKEN.exec(token) ?? []
  const id = `preq_${tail}`
  const isMarked = isId('preq', id) && isSame(deps.payLinks.mark(id), mark)
  const [row] = isMarked ? await linkedRequest(deps, { id }) : []
  return row ? ok(viewOf(deps, row)) : err({ type: 'NotFound', what: 'request', id: 'link' })
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

const linkedRequest = prepared((db, of: { id: RequestId }) =>
  db
    .selectFrom('cho_payment_request as request')
    .innerJoin('cho_receiving_account as account', 'account.id', 'request.account_id')
    .select(['request.code', 'request.due', 'request.received', 'request.state'])
    .select(['request.flags', 'request.expires_at'])
    .select(['account.bin', 'account.number', 'account.holder_name', 'account.closed_at'])
    .where('request.id', '=', of.id),
)

type LinkedRow = Pick<
  RequestRow,
  'code' | 'due' | 'received' | 'state' | 'flags' | 'expires_at'
> & {
  readonly bin: string
  readonly number: string
  readonly holder_name: string
  readonly closed_at: Instant | null
}

function viewOf({ clock }: ClockDep, row: LinkedRow): PayRequestView {
  const { due, received, expires_at: expiresAt } = row
  const left = dong(Math.max(0, due - received))
  const state = stateOf(row, expiresAt < clock.now())
  const isAsked = state === 'waiting' || state === 'short' || state === 'alarm'
  const to = isAsked && row.closed_at === null ? transferOf(row, left) : undefined
  return { state, due, received, left, expiresAt, ...(to && { to }) }
}

/** Money that has come is told before a time that has passed: it counts whenever it comes. */
function stateOf(row: LinkedRow, isPast: boolean): PayRequestView['state'] {
  const flags = flagsOf(row.flags)
  if (row.state === 'settled') return flags.includes('over') ? 'over' : 'paid'
  if (row.state === 'cancelled') return 'cancelled'
  if (row.received > 0) return 'short'
  // A tenth of what is due is no part of it but what a swindler hopes to pass off as all.
  if (flags.includes('alarm')) return 'alarm'
  return isPast ? 'expired' : 'waiting'
}

function transferOf(row: LinkedRow, left: Dong): PayRequestView['to'] {
  const { bin, number } = row
  const memo = ourMemo(row.code)
  if (!memo.ok) return undefined
  const payload = encodeVietQr({ bin, account: number, amount: left, memo: memo.value })
  if (!payload.ok) return undefined
  const bank = bankByBin(bin)?.shortName ?? bin
  const holder = row.holder_name
  return { bank, number, holder, memo: memo.value, payload: payload.value }
}
