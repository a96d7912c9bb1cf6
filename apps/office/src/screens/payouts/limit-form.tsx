import type { BookId } from '@cho40/contract'
import { type Dong, plusDays } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopMoneyWords } from '../../text/coop-money.ts'
import { newId } from '../../wire/new-id.ts'
import type { Sending } from '../../wire/use-send.ts'

type Props = { bookId: BookId; now: Dong; sending: Sending; onClose: () => void }

/** A lower limit is written at once, a higher one asked for: the amount says which. */
export function LimitForm({ bookId, now, sending, onClose }: Props): VNode {
  const { t, tell } = useCoopMoneyWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('limitwish'))
  const [amount, setAmount] = useState<Dong>()
  const [from, setFrom] = useState(plusDays(today, 1))
  const [reason, setReason] = useState('')
  useUnsaved(amount !== undefined || reason !== '')
  const isHigher = amount !== undefined && amount > now
  const send = async (): Promise<void> => {
    if (amount === undefined) return
    const limit = { bookId, from, amount }
    const sent = isHigher
      ? await sending.send('payouts.askLimit', { id, ...limit, reason })
      : await sending.send('payouts.setLimit', limit)
    if (!sent) return
    const word = isHigher ? 'limit.asked' : 'limit.lowered'
    sending.setSaid(tell(word, { x: amount, day: from }))
    onClose()
  }
  return (
    <FormCard
      title={t['limit.change']}
      go={isHigher ? t['limit.ask'] : t['limit.lower']}
      busy={sending.busy || amount === undefined}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <p class="quiet">{t['limit.help']}</p>
      <AmountField name="limit" label={t['limit.amount']} amount={amount} onAmount={setAmount} />
      <DayField name="from" label={t['limit.from']} value={from} onValue={setFrom} />
      {isHigher && (
        <TextField
          name="reason"
          label={t['limit.reason']}
          most={200}
          value={reason}
          onValue={setReason}
        />
      )}
    </FormCard>
  )
}
