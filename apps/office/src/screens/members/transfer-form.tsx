import type { CooperativeView, MemberId, RegisterLine } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = { coop: CooperativeView; line: RegisterLine; acting: Acting; onClose: () => void }

/** Capital goes from one member to another; limits are looked at by the server. */
export function TransferForm({ coop, line, acting, onClose }: Props): VNode {
  const { t, tell } = useCoopMoreWords()
  const { today } = useDesk()
  const register = useAsk('members.register', { cooperativeId: coop.id })
  const [id] = useState(() => newId('capital'))
  const [to, setTo] = useState<MemberId | ''>('')
  const [amount, setAmount] = useState<Dong>()
  const [day, setDay] = useState(today)
  useUnsaved(amount !== undefined)
  const others = register.value?.members.filter((one) => one.id !== line.id && !one.leftOn) ?? []
  const send = async (): Promise<void> => {
    if (amount === undefined || to === '') return
    const done = tell('transfer.done', { name: line.name, x: amount })
    const wish = { id, from: line.id, to, day, amount }
    if (await acting.act('members.capital.transfer', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('transfer.title', { name: line.name })}
      go={t['transfer.go']}
      busy={acting.busy || amount === undefined}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField<MemberId>
        name="to"
        label={t['transfer.to']}
        value={to}
        none={t['transfer.choose']}
        options={others.map((one) => [one.id, `${one.number} – ${one.name}`] as const)}
        onValue={setTo}
      />
      <AmountField
        name="capital"
        label={t['transfer.amount']}
        amount={amount}
        onAmount={setAmount}
      />
      <DayField name="day" label={t['transfer.day']} value={day} max={today} onValue={setDay} />
    </FormCard>
  )
}
