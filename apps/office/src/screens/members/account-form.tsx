import type { PayoutAccountView, RegisterLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { BeneficiaryFields, beneficiaryOf, NOBODY } from '../../parts/beneficiary-fields.tsx'
import { ChoiceField, DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Relation = PayoutAccountView['relation']
const RELATIONS: readonly Relation[] = ['own', 'spouse', 'parent', 'child', 'sibling', 'other']

type Props = {
  line: RegisterLine
  now: PayoutAccountView | null
  acting: Acting
  onClose: () => void
}

/** Where a member is paid from a day on, and whose account it is. */
export function AccountForm({ line, now, acting, onClose }: Props): VNode {
  const { t, tell } = useCoopMoreWords()
  const { today } = useDesk()
  const { id: memberId, name } = line
  const [id] = useState(() => newId('paccount'))
  const [typed, setTyped] = useState(NOBODY)
  const [relation, setRelation] = useState<Relation>('own')
  const [from, setFrom] = useState(today)
  const whole = beneficiaryOf(typed)
  const send = async (): Promise<void> => {
    if (!whole) return
    const wish = { id, memberId, from, account: { ...whole, relation } }
    const done = tell('account.done', { name })
    if (await acting.act('members.setPayoutAccount', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('account.title', { name })}
      go={t['account.go']}
      busy={acting.busy || !whole}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <p class="quiet">
        {now
          ? tell('account.now', { bank: now.bin, number: now.number, holder: now.holderName })
          : t['account.cash']}
      </p>
      <BeneficiaryFields typed={typed} onTyped={setTyped} />
      <ChoiceField<Relation>
        name="relation"
        label={t['account.relation']}
        value={relation}
        options={RELATIONS.map((one) => [one, t[`relation.${one}`]] as const)}
        onValue={setRelation}
      />
      <DayField name="from" label={t['account.from']} value={from} onValue={setFrom} />
    </FormCard>
  )
}
