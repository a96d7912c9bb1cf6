import type { CapitalForm, CooperativeView, RegisterLine } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { CAPITAL_FORMS } from '../coop-choices.ts'

type Props = {
  how: 'pay' | 'pledge'
  coop: CooperativeView
  line: RegisterLine
  acting: Acting
  onClose: () => void
}

/** A member brings capital that was promised, or promises more. */
export function ContributeForm({ how, coop, line, acting, onClose }: Props): VNode {
  const { t, tell } = useCoopWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('capital'))
  const [day, setDay] = useState(today)
  const [form, setForm] = useState<CapitalForm>('money')
  const [description, setDescription] = useState('')
  const [value, setValue] = useState<Dong>()
  useUnsaved(value !== undefined || description !== '')
  const send = async (): Promise<void> => {
    if (!value) return
    const done = tell(`member.${how}.done`, { name: line.name, x: value })
    const what = description.trim()
    const sent =
      how === 'pledge'
        ? await acting.act(
            'members.capital.pledge',
            { id, cooperativeId: coop.id, day, pledges: [{ memberId: line.id, amount: value }] },
            done,
          )
        : await acting.act(
            'members.capital.contribute',
            { id, memberId: line.id, day, form, value, ...(what !== '' && { description: what }) },
            done,
          )
    if (sent) onClose()
  }
  return (
    <FormCard
      title={t[`member.${how}`]}
      go={t[`member.${how}.go`]}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <AmountField name="value" label={t['members.amount']} amount={value} onAmount={setValue} />
      <DayField name="day" label={t['goods.day']} value={day} onValue={setDay} max={today} />
      {how === 'pay' && (
        <>
          <ChoiceField
            name="form"
            label={t['member.form']}
            value={form}
            options={CAPITAL_FORMS.map((one) => [one, t[`form.${one}`]])}
            onValue={setForm}
          />
          <TextField
            name="description"
            label={t['member.description']}
            required={form !== 'money'}
            value={description}
            onValue={setDescription}
          />
        </>
      )}
    </FormCard>
  )
}
