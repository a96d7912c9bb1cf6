import { createHash } from 'node:crypto'
import type { PayoutBatch, PayoutRow, Problem, SettlementId } from '@cho40/contract'
import { memoFor } from '@cho40/reconcile/codes'
import { invariant, ok, type Result, sumDong } from '@cho40/values'
import { encodeVietQr } from '@cho40/vietqr'
import { bankByBin } from '@cho40/vietqr/banks'
import { canonicalJson } from '../ledger/canonical.ts'
import type { Reading } from '../store/deps.ts'
import { latestOf, payoutsOf, type RunPayout } from './run-payouts.ts'
import { runOf, wrongState } from './runs.ts'

type Payee = { readonly number: number; readonly name: string }

/**
 * What is still to be paid of a run: rows for the bank's batch file, each with the same transfer as
 * a VietQR payload, and the list of who gets cash. Ordered payouts and those given to the bank are
 * in it; what is paid is not. Problems: NotFound, WrongState (nothing ordered yet).
 */
export async function payoutBatch(
  reading: Reading,
  id: SettlementId,
): Promise<Result<PayoutBatch, Problem>> {
  const found = await runOf(reading, id)
  if (!found.ok) return found
  const run = found.value
  if (run.state !== 'exported' && run.state !== 'closed') return wrongState(run)
  const payouts = [...latestOf(await payoutsOf(reading, id)).values()].filter(
    ({ state }) => state === 'ordered' || state === 'sent',
  )
  const payees = await payeesOf(reading, payouts)
  const inOrder = payouts.toSorted(
    (a, b) => (payees.get(a.memberId)?.number ?? 0) - (payees.get(b.memberId)?.number ?? 0),
  )
  const rows = inOrder
    .flatMap((payout) => rowOf(payout, payees.get(payout.memberId)))
    .map((row, index) => ({ ...row, number: index + 1 }))
  return ok({
    settlementId: id,
    fromAccount: await payingAccount(reading, payouts),
    rows,
    total: sumDong(rows.map(({ amount }) => amount)),
    hash: createHash('sha256').update(canonicalJson(rows)).digest('hex'),
    cash: inOrder.flatMap((payout) => cashOf(payout, payees.get(payout.memberId))),
  })
}

function rowOf(payout: RunPayout, payee: Payee | undefined): Omit<PayoutRow, 'number'>[] {
  const { to, amount, payoutId } = payout
  if (!to || !payee) return []
  const memo = memoFor(payout.code)
  const vietqr = encodeVietQr({ bin: to.bin, account: to.number, amount, memo })
  invariant(vietqr.ok, `payout ${payoutId} fits no VietQR`)
  return [
    {
      payoutId,
      memberNumber: payee.number,
      memberName: payee.name,
      bin: to.bin,
      bankName: bankByBin(to.bin)?.shortName ?? to.bin,
      accountNumber: to.number,
      holderName: to.holderName,
      amount,
      memo,
      vietqr: vietqr.value,
    },
  ]
}

function cashOf({ to, payoutId, amount }: RunPayout, payee: Payee | undefined) {
  if (to || !payee) return []
  return [{ payoutId, memberNumber: payee.number, memberName: payee.name, amount }]
}

async function payeesOf(
  reading: Reading,
  payouts: readonly RunPayout[],
): Promise<ReadonlyMap<string, Payee>> {
  if (payouts.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('cho_member')
    .select(['id', 'number', 'name'])
    .where(
      'id',
      'in',
      payouts.map(({ memberId }) => memberId),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function payingAccount(
  reading: Reading,
  [first]: readonly RunPayout[],
): Promise<PayoutBatch['fromAccount']> {
  if (!first) return null
  const row = await reading.db
    .selectFrom('cho_payout as payout')
    .innerJoin('cho_receiving_account as account', 'account.id', 'payout.account_id')
    .select(['account.bin', 'account.number', 'account.holder_name'])
    .where('payout.id', '=', first.payoutId)
    .executeTakeFirst()
  return row ? { bin: row.bin, number: row.number, holderName: row.holder_name } : null
}
