import type { RefundReason } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../desk/desk.ts'

const REASONS = [
  'paid_too_much',
  'paid_twice',
  'wrong_account',
  'goods_returned',
  'not_delivered',
  'price_corrected',
  'other',
] as const satisfies readonly RefundReason[]

type Props = { reason: RefundReason; onReason: (reason: RefundReason) => void }

/** Why money goes back. */
export function ReasonField({ reason, onReason }: Props): VNode {
  const { text } = useWords()
  return (
    <label class="field">
      <span>{text['refund.reason']}</span>
      <select
        name="reason"
        value={reason}
        onChange={({ currentTarget: { value } }) =>
          onReason(REASONS.find((one) => one === value) ?? 'other')
        }
      >
        {REASONS.map((one) => (
          <option key={one} value={one}>
            {text[`refund.${one}`]}
          </option>
        ))}
      </select>
    </label>
  )
}
