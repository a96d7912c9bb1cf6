import type { Beneficiary, PayoutLine } from '@cho40/contract'
import { encodeVietQr } from '@cho40/vietqr'
import { drawQr, qrPath } from '@cho40/vietqr/symbol'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'

type Props = { line: PayoutLine; to: Beneficiary }

/** The code to pay this payout by: whom, how much, and the text by which its line is known again. */
export function PayoutQr({ line, to }: Props): VNode | null {
  const { text } = useWords()
  const payload = encodeVietQr({
    bin: to.bin,
    account: to.number,
    amount: line.amount,
    memo: line.memo,
  })
  const symbol = payload.ok ? drawQr(payload.value) : payload
  if (!symbol.ok) return null
  const side = symbol.value.size + 2 * symbol.value.quietZone
  return (
    <figure class="payout-qr">
      <svg
        viewBox={`0 0 ${side} ${side}`}
        shape-rendering="crispEdges"
        role="img"
        aria-label={`${text['payout.qr']}: ${line.code}`}
      >
        <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
        <path stroke="#000" d={qrPath(symbol.value)} />
      </svg>
      <figcaption>
        <b>{text['payout.qr']}</b>
        <span class="quiet">{text['payout.qr.help']}</span>
      </figcaption>
    </figure>
  )
}
