import type { CooperativeView, MemberKind } from '@cho40/contract'
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
import { MEMBER_KINDS } from '../coop-choices.ts'

type Props = { coop: CooperativeView; acting: Acting; onClose: () => void }

/** What is typed, and the two acts it becomes. */
function useAdmitForm({ coop, acting, onClose }: Props) {
  const { t, tell } = useCoopWords()
  const { today } = useDesk()
  const [ids] = useState(() => ({ member: newId('member'), capital: newId('capital') }))
  const [typed, setTyped] = useState({ name: '', address: '', identity: '' })
  const [kind, setKind] = useState<MemberKind>('official')
  const [day, setDay] = useState(today)
  const [amount, setAmount] = useState<Dong>()
  useUnsaved(Object.values(typed).some((one) => one !== ''))
  const send = async (): Promise<void> => {
    const { name, address, identity } = typed
    const number = identity.replace(/\s/g, '')
    const details = {
      partyKind: 'person' as const,
      nationality: 'VN',
      language: 'vi',
      signs: 'signature' as const,
      name: name.trim(),
      address: address.trim(),
      ...(number !== '' && { identity: { kind: 'citizen_id' as const, number } }),
    }
    const cooperativeId = coop.id
    const admitted = { id: ids.member, cooperativeId, kind, admittedOn: day, details }
    if (!(await acting.act('members.admit', admitted, tell('members.admitted.done', { name }))))
      return
    if (amount) {
      const pledges = [{ memberId: ids.member, amount }]
      const pledge = { id: ids.capital, cooperativeId, day, pledges }
      const done = tell('members.pledged.done', { name, x: amount })
      if (!(await acting.act('members.capital.pledge', pledge, done))) return
    }
    onClose()
  }
  return {
    send,
    t,
    today,
    typed,
    setTyped,
    kind,
    setKind,
    day,
    setDay,
    amount,
    setAmount,
    acting,
    onClose,
  }
}

/** A member joins, and promises capital when an amount is given. */
export function AdmitForm(props: Props): VNode {
  const {
    send,
    t,
    today,
    typed,
    setTyped,
    kind,
    setKind,
    day,
    setDay,
    amount,
    setAmount,
    acting,
    onClose,
  } = useAdmitForm(props)
  return (
    <FormCard
      title={t['members.admit']}
      go={t['members.admit.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      {(['name', 'address', 'identity'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t[`members.${name}`]}
          required={name !== 'identity'}
          value={typed[name]}
          most={name === 'identity' ? 24 : 120}
          figures={name === 'identity'}
          onValue={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      <ChoiceField
        name="kind"
        label={t['members.kind']}
        value={kind}
        options={MEMBER_KINDS.map((one) => [one, t[`kind.${one}`]])}
        onValue={setKind}
      />
      <DayField
        name="admitted"
        label={t['members.admitted']}
        value={day}
        onValue={setDay}
        max={today}
      />
      <AmountField name="pledge" label={t['members.pledge']} amount={amount} onAmount={setAmount} />
    </FormCard>
  )
}
