import type { CooperativeView, RegisterLine } from '@cho40/contract'
import { type Dong, instantFromMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = { coop: CooperativeView; line: RegisterLine; acting: Acting; onClose: () => void }

/** Money before the goods are sold; it is set off in the next settlement. */
export function AdvanceForm({ coop, line, acting, onClose }: Props): VNode {
  const { t, tell } = useCoopMoreWords()
  const { id: memberId, name } = line
  const [id] = useState(() => newId('advance'))
  const [amount, setAmount] = useState<Dong>()
  const [note, setNote] = useState('')
  useUnsaved(amount !== undefined || note !== '')
  const send = async (): Promise<void> => {
    if (amount === undefined) return
    const wish = {
      id,
      cooperativeId: coop.id,
      memberId,
      amount,
      pay: { by: 'cash' as const },
      occurredAt: instantFromMs(Date.now()),
      ...(note !== '' && { note }),
    }
    const done = tell('advance.done', { name, x: amount })
    if (await acting.act('goods.giveAdvance', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('advance.title', { name })}
      go={t['advance.go']}
      busy={acting.busy || amount === undefined}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <AmountField
        name="advance"
        label={t['advance.amount']}
        amount={amount}
        onAmount={setAmount}
      />
      <TextField
        name="note"
        label={t['advance.note']}
        required={false}
        most={200}
        value={note}
        onValue={setNote}
      />
    </FormCard>
  )
}
