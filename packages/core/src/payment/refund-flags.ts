import type { RequestFlag, RequestId } from '@cho40/contract'
import { dong } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { PayoutRow } from './payout.ts'
import { flagsOf, flagsToText } from './requests.ts'
import { announceRequest } from './sale-events.ts'

/** After a payout moved: if it is a refund of a request, the request says how much went back. */
export async function showRefund(tx: Tx, payout: PayoutRow): Promise<void> {
  if (payout.purpose !== 'refund') return
  const refund = await tx.db
    .selectFrom('cho_refund')
    .select('request_id')
    .where('payout_id', '=', payout.id)
    .executeTakeFirst()
  if (refund?.request_id) await flagRefunds(tx, refund.request_id)
}

async function flagRefunds(tx: Tx, id: RequestId): Promise<void> {
  const rows = await tx.db
    .selectFrom('cho_refund as refund')
    .innerJoin('cho_payout as payout', 'payout.id', 'refund.payout_id')
    .select('refund.amount')
    .where('refund.request_id', '=', id)
    .where('payout.state', '=', 'paid')
    .execute()
  const back = dong(rows.reduce((sum, { amount }) => sum + amount, 0))
  const request = await tx.db
    .selectFrom('cho_payment_request')
    .select(['received', 'flags'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const others = flagsOf(request.flags).filter(
    (flag) => flag !== 'refunded' && flag !== 'partly_refunded',
  )
  const flag: RequestFlag[] =
    back === 0 ? [] : [back >= request.received ? 'refunded' : 'partly_refunded']
  await tx.db
    .updateTable('cho_payment_request')
    .set({ flags: flagsToText([...others, ...flag]) })
    .where('id', '=', id)
    .execute()
  await announceRequest(tx, id)
}
