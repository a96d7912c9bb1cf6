import { drawQr, qrPath } from '@cho40/vietqr/symbol'
import type { ComponentChildren, VNode } from 'preact'

type Props = { payload: string; said: string; children: ComponentChildren }

/** The VietQR symbol of a payload over what is said of it; nothing when it holds no symbol. */
export function PaymentSymbol({ payload, said, children }: Props): VNode | null {
  const symbol = drawQr(payload)
  if (!symbol.ok) return null
  const side = symbol.value.size + 2 * symbol.value.quietZone
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
      <figcaption>{children}</figcaption>
    </figure>
  )
}
