import type { PaymentRequest } from '@cho40/reconcile/matching'
import { type Dong, dong, instantFromMs, ZERO_DONG } from '@cho40/values'
import { codelessMemo, scannedMemo, typedMemo } from '../bank/payer-memo.ts'
import type { Random } from '../chance/random.ts'
import { kindOf, type TransferKind } from './kinds.ts'
import type { ReceivingAccount } from './receiving-account.ts'

/** Money that somebody sends to `here`, with what they meant by it. */
export type Payment = {
  readonly kind: TransferKind
  readonly channel: 'scanned' | 'typed' | 'none'
  /** The payer's own words. */
  readonly words: string
  readonly amount: Dong
  readonly atMs: number
  /** A statement may give no more than the day. */
  readonly precision: 'second' | 'day'
  /** The requests as they stood when the money left. */
  readonly meant: readonly PaymentRequest[]
}

type Accounts = { readonly here: ReceivingAccount; readonly elsewhere: ReceivingAccount }
type Drawing = { readonly random: Random; readonly nowMs: number }

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const OPEN_MS = 15 * MINUTE_MS

/** Shows a new request to the next payer and draws what they do about it. */
export function drawPayment(accounts: Accounts, { random, nowMs }: Drawing): Payment {
  const kind = kindOf(random.next())
  const [request, ...more] = shown(accounts, kind, { random, nowMs })
  const meant = [request, ...more]
  const { channel, words } = wordsOf(kind, meant, random)
  const isLate = kind === 'late'
  const wait = isLate ? random.between(50 * HOUR_MS, 90 * HOUR_MS) : random.below(12 * MINUTE_MS)
  return {
    kind,
    channel,
    words,
    meant,
    amount: amountOf(kind, meant, random),
    atMs: nowMs + wait,
    precision: !isLate && random.chance(0.1) ? 'day' : 'second',
  }
}

/** The requests a payer has in front of them, known to the account that will receive the money. */
function shown(
  { here, elsewhere }: Accounts,
  kind: TransferKind,
  drawing: Drawing,
): [PaymentRequest, ...PaymentRequest[]] {
  const first = open(kind === 'foreign' ? elsewhere : here, kind, drawing)
  return kind === 'pair' ? [first, open(here, kind, drawing)] : [first]
}

function open(
  account: ReceivingAccount,
  kind: TransferKind,
  { random, nowMs }: Drawing,
): PaymentRequest {
  const code = account.nextCode()
  const amount = dong(random.between(5, 900) * 1_000)
  const part = dong(random.between(1, 4) * 1_000)
  const request: PaymentRequest = {
    requestId: code,
    accountId: kind === 'wrong_account' ? 'a third' : account.id,
    code,
    amount,
    received: receivedBefore(kind, { amount, part }),
    state: kind === 'cancelled' ? 'cancelled' : kind === 'twice' ? 'settled' : 'open',
    createdAt: instantFromMs(nowMs),
    expiresAt: instantFromMs(nowMs + OPEN_MS),
  }
  account.requests.set(code, request)
  return request
}

function receivedBefore(
  kind: TransferKind,
  { amount, part }: { readonly amount: Dong; readonly part: Dong },
): Dong {
  if (kind === 'twice') return amount
  return kind === 'divided_rest' ? part : ZERO_DONG
}

function amountOf(kind: TransferKind, meant: Payment['meant'], random: Random): Dong {
  const due = meant.reduce((sum, { amount }) => sum + amount, 0)
  switch (kind) {
    // Odd đồng keep a short payment from being a tenth, which is an alarm and not a part.
    case 'short':
      return dong(Math.max(1, Math.floor((due * random.between(3, 9)) / 10) - 7))
    case 'over':
      return dong(due + random.between(1, 20) * 1_000)
    case 'divided':
    case 'divided_rest':
      return dong(due / random.pick([10, 100, 1000]))
    case 'qr':
    case 'typed':
    case 'twice':
    case 'late':
    case 'pair':
    case 'no_code':
    case 'foreign':
    case 'returned':
    case 'cancelled':
    case 'wrong_account':
      return dong(due)
  }
}

function wordsOf(
  kind: TransferKind,
  meant: Payment['meant'],
  random: Random,
): Pick<Payment, 'channel' | 'words'> {
  const [first, second] = meant.map(({ code }) => code)
  const code = first ?? ''
  if (kind === 'no_code') return { channel: 'none', words: codelessMemo(random) }
  if (kind === 'pair') return { channel: 'scanned', words: `${code} ${second ?? ''}` }
  const typed = kind === 'typed' || (kind !== 'qr' && random.chance(0.2))
  const words = typed ? typedMemo(code, random) : scannedMemo(code, random)
  const channel = typed ? 'typed' : 'scanned'
  return { channel, words: kind === 'returned' ? `HOAN TIEN ${words}` : words }
}
