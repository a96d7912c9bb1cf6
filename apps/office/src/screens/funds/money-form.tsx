import type { FundBookSource, RecordFundMoney } from '@cho40/contract'
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

type Kind = RecordFundMoney['kind']
const KINDS: readonly Kind[] = ['received', 'interest']

type Props = { source: FundBookSource; acting: Acting; onClose: () => void }

/** Money that came to a source, or the interest of what it has at the bank. */
export function MoneyForm({ source, acting, onClose }: Props): VNode {
  const { t, tell } = useCoopMoreWords()
  const { today } = useDesk()
  const { id: sourceId, name } = source
  const [id] = useState(() => newId('fundmove'))
  const [amount, setAmount] = useState<Dong>()
  const [kind, setKind] = useState<Kind>('received')
  const [day, setDay] = useState(today)
  useUnsaved(amount !== undefined)
  const send = async (): Promise<void> => {
    if (amount === undefined) return
    const done = tell('funds.recorded', { name, x: amount })
    const wish = { id, sourceId, kind, day, amount }
    if (await acting.act('cooperative.fund.recordMoney', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('funds.record', { name })}
      go={t['funds.record.go']}
      busy={acting.busy || amount === undefined}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <AmountField name="money" label={t['funds.amount']} amount={amount} onAmount={setAmount} />
      <ChoiceField<Kind>
        name="kind"
        label={t['funds.what']}
        value={kind}
        options={KINDS.map((one) => [one, t[`move.${one}`]] as const)}
        onValue={setKind}
      />
      <DayField name="day" label={t['funds.day']} value={day} max={today} onValue={setDay} />
    </FormCard>
  )
}
