import type { FeeBillView } from '@cho40/contract'
import { drawQr, qrPath } from '@cho40/vietqr/symbol'
import type { VNode } from 'preact'
import { useBoardWords } from '../../text/board.ts'

type Props = { bill: FeeBillView; stall: string; onHide: () => void }

/** The code a vendor pays a fee by, with the words of its memo for who types. */
export function BillQr({ bill, stall, onHide }: Props): VNode | null {
  const { t, tell } = useBoardWords()
  const { request } = bill
  const symbol = request && drawQr(request.payload)
  if (!request || !symbol?.ok) return null
  const side = symbol.value.size + 2 * symbol.value.quietZone
  const said = tell('fees.show', { stall, x: request.due, code: request.code })
  return (
    <figure class="payout-qr">
      <svg
        viewBox={`0 0 ${side} ${side}`}
        shape-rendering="crispEdges"
        role="img"
        aria-label={said}
      >
        <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
        <path stroke="#000" d={qrPath(symbol.value)} />
      </svg>
      <figcaption>
        <b>{said}</b>
        <button type="button" class="button" onClick={onHide}>
          {t['fees.hide']}
        </button>
      </figcaption>
    </figure>
  )
}
