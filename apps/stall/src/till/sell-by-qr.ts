import type { StallView } from '@cho40/contract'
import { ZERO_DONG } from '@cho40/values'
import type { Sale } from '../sale/sale.ts'
import { takeCode } from '../store/codes.ts'
import { putAct } from '../store/put-act.ts'
import { keepSale } from './sales.ts'
import type { Sum } from './sell-cash.ts'
import { newId, now, showBar, type Till, today } from './till.ts'

/** Opens a request under a leased code and shows its QR, once both are on the disk. */
export async function sellByQr(
  till: Till,
  stall: StallView,
  { amount, goods }: Sum,
): Promise<void> {
  const at = now(till)
  const ids = { sale: newId(till, 'sale'), request: newId(till, 'preq'), event: newId(till, 'evt') }
  const day = today(till)
  const kept = await till.keep.write(['notes', 'events', 'sales', 'codes'], async (hand) => {
    const code = await takeCode(hand, stall.account.id)
    if (code === undefined) return undefined
    const sale: Sale = {
      id: ids.sale,
      stallId: stall.id,
      day,
      at,
      method: 'qr',
      state: 'open',
      amount,
      request: {
        id: ids.request,
        code,
        state: 'open',
        flags: [],
        received: ZERO_DONG,
        grade: 'none',
        payee: stall.account,
      },
      unsent: 0,
    }
    const act = {
      type: 'request_opened',
      saleId: ids.sale,
      requestId: ids.request,
      accountId: stall.account.id,
      code,
      amount,
      goods,
    } as const
    return putAct(hand, { stallId: stall.id, id: ids.event, at, act }, sale)
  })
  if (kept === undefined) {
    showBar(till, { kind: 'hint', text: 'sell.nocodes' })
    return till.wake()
  }
  keepSale(till, kept)
  till.set({ entry: '', unsent: till.state.unsent + 1 })
  till.edge.go({ name: 'sale', id: kept.id })
  till.wake()
}
