import type { FeeBillView } from '@cho40/contract'
import type { VNode } from 'preact'
import { PaymentSymbol } from '../../parts/payment-symbol.tsx'
import { useBoardWords } from '../../text/board.ts'

type Props = { bill: FeeBillView; stall: string; onHide: () => void }

/** The code a vendor pays a fee by, with the words of its memo for who types. */
export function BillQr({ bill, stall, onHide }: Props): VNode | null {
  const { t, tell } = useBoardWords()
  const { request } = bill
  if (!request) return null
  const said = tell('fees.show', { stall, x: request.due, code: request.code })
  return (
    <PaymentSymbol payload={request.payload} said={said}>
      <b>{said}</b>
      <button type="button" class="button" onClick={onHide}>
        {t['fees.hide']}
      </button>
    </PaymentSymbol>
  )
}
