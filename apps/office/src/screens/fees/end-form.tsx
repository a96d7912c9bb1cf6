import type { FeeBillView } from '@cho40/contract'
import { type Dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useBoardWords } from '../../text/board.ts'
import type { Sending } from '../../wire/use-send.ts'

/** What a person decides about a bill with a reason, an amount, or both. */
export type Ending = {
  readonly bill: FeeBillView
  readonly how: 'object' | 'objectForStall' | 'uphold' | 'correct' | 'waive' | 'redraft'
}

type Props = Ending & { whose: string; sending: Sending; onClose: () => void }

/** The reason is kept with the bill; a corrected amount is always less than it was. */
export function EndForm({ bill, how, whose, sending, onClose }: Props): VNode {
  const { t, tell } = useBoardWords()
  const [reason, setReason] = useState('')
  const [amount, setAmount] = useState<Dong | undefined>(
    how === 'redraft' ? bill.amount : undefined,
  )
  useUnsaved(reason !== '')
  const { id } = bill
  const wantsAmount = how === 'correct' || how === 'redraft'
  const send = async (): Promise<boolean> => {
    if (!wantsAmount) return !!(await sending.send(`fees.${how}`, { id, reason }))
    if (amount === undefined) return false
    return how === 'correct'
      ? !!(await sending.send('fees.correct', { id, amount, reason }))
      : !!(await sending.send('fees.redraft', { id, amount }))
  }
  const end = async (): Promise<void> => {
    if (!(await send())) return
    sending.setSaid(t['fees.done'])
    onClose()
  }
  return (
    <FormCard
      title={`${t[`fees.${how}`]}: ${whose}`}
      go={t[`fees.${how}`]}
      busy={sending.busy || (wantsAmount && amount === undefined)}
      onGo={() => void end()}
      onCancel={onClose}
    >
      {how === 'correct' && (
        <p class="quiet">{tell('fees.correct.help', { x: formatDong(bill.amount) })}</p>
      )}
      {wantsAmount && (
        <AmountField name="amount" label={t['fees.amount']} amount={amount} onAmount={setAmount} />
      )}
      {how !== 'redraft' && (
        <TextField
          name="reason"
          label={t['fees.reason']}
          most={300}
          value={reason}
          onValue={setReason}
        />
      )}
    </FormCard>
  )
}
