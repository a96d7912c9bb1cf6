import {
  type Allocation,
  looksReturned,
  type MatchDecision,
  matchTransfer,
  type PaymentRequest,
} from '@cho40/reconcile/matching'
import { dong, instantFromMs, subtractDong, sumDong, ZERO_DONG } from '@cho40/values'
import { asBanked } from '../bank/bank.ts'
import { randomOf } from '../chance/random.ts'
import { LEFT_TO_PEOPLE } from './kinds.ts'
import { drawPayment, type Payment } from './payment.ts'
import { type ReceivingAccount, receivingAccount } from './receiving-account.ts'
import { newReport, type TransfersReport } from './tally.ts'

/** Requests that are kept: a code of an older one is issued, but names nothing any more. */
const KEPT = 2_000
const KEPT_WRONG = 20

/**
 * So many transfers through codes and matching alone, without a store: payers with every habit of
 * `TRANSFER_KINDS`, memos as banks print them, and a judge who knows what each was meant for.
 */
export function runTransfers({
  seed,
  transfers,
}: {
  readonly seed: number
  readonly transfers: number
}): TransfersReport {
  const report = newReport(seed)
  const random = randomOf(seed, 'transfers')
  const bank = randomOf(seed, 'transfers/bank')
  const here = receivingAccount('here', keyOf(seed, 'a'))
  const elsewhere = receivingAccount('elsewhere', keyOf(seed, 'b'))
  const nowMs = Date.parse('2026-11-20T21:30:00.000Z')
  for (let nth = 0; nth < transfers; nth += 1) {
    const at = { nowMs: nowMs + nth * 1_000, nth }
    const payment = drawPayment({ here, elsewhere }, { random, ...at })
    const memo = asBanked(payment.words, bank)
    const decision = decide(here, payment, memo)
    receive(here, decision)
    judge(report, { payment, memo, decision, nth })
    forget(here)
    forget(elsewhere)
  }
  return report
}

/** Each run and account numbers its codes by a key of its own. */
function keyOf(seed: number, account: 'a' | 'b'): string {
  return account.repeat(8) + seed.toString(16).padStart(16, '0')
}

function decide(account: ReceivingAccount, payment: Payment, memo: string): MatchDecision {
  const found = account.scan(memo)
  const named = [...found.exact, ...found.corrected].flatMap(
    (code) => account.requests.get(code) ?? [],
  )
  return matchTransfer(
    {
      accountId: account.id,
      amount: payment.amount,
      occurredAt: instantFromMs(payment.atMs),
      precision: payment.precision,
      returned: looksReturned(memo),
    },
    found,
    { requests: named },
  )
}

/** What the decision put to requests stands there from now on. */
function receive(account: ReceivingAccount, decision: MatchDecision): void {
  if (decision.kind !== 'allocate') return
  for (const { requestId, amount } of decision.allocations) {
    const request = account.requests.get(requestId)
    if (!request) continue
    const received = dong(request.received + amount)
    const state = received === request.amount ? ('settled' as const) : request.state
    account.requests.set(requestId, { ...request, received, state })
  }
}

function forget(account: ReceivingAccount): void {
  for (const code of account.requests.keys()) {
    if (account.requests.size <= KEPT) return
    account.requests.delete(code)
  }
}

type Judged = {
  readonly payment: Payment
  readonly memo: string
  readonly decision: MatchDecision
  readonly nth: number
}

function judge(report: TransfersReport, { payment, memo, decision, nth }: Judged): void {
  const { kind, channel, meant, amount } = payment
  const given = decision.kind === 'allocate' ? decision.allocations : []
  report.transfers += 1
  report.automatic += given.length
  const isWrong = given.some((one) => !isMeant(payment, one)) || sumOf(given) > amount
  if (isWrong) {
    report.wrong += 1
    if (report.wrongMatches.length < KEPT_WRONG) {
      const allocated = given.map(({ requestId }) => requestId)
      report.wrongMatches.push({ nth, kind, memo, amount, allocated })
    }
  }
  const tally = (report.classes[`${kind}/${channel}`] ??= { expected: 0, matched: 0 })
  tally.expected += 1
  const due = LEFT_TO_PEOPLE.has(kind) ? ZERO_DONG : sumDong(meant.map(remainingOf))
  const expected = due < amount ? due : amount
  if (!isWrong && sumOf(given) === expected) tally.matched += 1
}

/** The machine may put money only to what the payer meant, and of some kinds to nothing at all. */
function isMeant({ kind, meant }: Payment, { requestId, amount }: Allocation): boolean {
  const request = meant.find((one) => one.requestId === requestId)
  return request !== undefined && !LEFT_TO_PEOPLE.has(kind) && amount <= remainingOf(request)
}

function sumOf(allocations: readonly Allocation[]): number {
  return sumDong(allocations.map(({ amount }) => amount))
}

function remainingOf({ amount, received }: PaymentRequest) {
  return subtractDong(amount, received)
}
