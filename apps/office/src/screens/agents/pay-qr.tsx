import type { AskedPayment } from '@cho40/contract'
import { drawQr, qrPath } from '@cho40/vietqr/symbol'
import type { VNode } from 'preact'
import { useAgentWords } from '../../text/agents.ts'

type Props = { asked: AskedPayment; name: string; onHide: () => void }

/** The code an agent pays by, with the words of its memo for who types. */
export function PayQr({ asked, name, onHide }: Props): VNode | null {
  const { t, tell } = useAgentWords()
  const symbol = drawQr(asked.vietqr)
  if (!symbol.ok) return null
  const side = symbol.value.size + 2 * symbol.value.quietZone
  const said = tell('pay.show', { name, x: asked.amount, code: asked.memo })
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
          {t['pay.hide']}
        </button>
      </figcaption>
    </figure>
  )
}
