import type { Beneficiary, PayoutLine } from '@cho40/contract'
import { encodeVietQr } from '@cho40/vietqr'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { PaymentSymbol } from '../../parts/payment-symbol.tsx'

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
  if (!payload.ok) return null
  return (
    <PaymentSymbol payload={payload.value} said={`${text['payout.qr']}: ${line.code}`}>
      <b>{text['payout.qr']}</b>
      <span class="quiet">{text['payout.qr.help']}</span>
    </PaymentSymbol>
  )
}
