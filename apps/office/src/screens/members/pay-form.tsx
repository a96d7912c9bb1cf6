import type {
  CooperativeView,
  MemberDetail,
  PayMember,
  ReceivingAccountId,
  RegisterLine,
} from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { WayFields } from './way-fields.tsx'

type Props = {
  coop: CooperativeView
  line: RegisterLine
  of: MemberDetail
  acting: Acting
  onClose: () => void
}

/** Orders a payout of what a member is owed; above the limit another person approves it. */
export function PayForm({ coop, line, of, acting, onClose }: Props): VNode {
  const { t, tell } = useCapitalWords()
  const [id] = useState(() => newId('payout'))
  const [purpose, setPurpose] = useState<PayMember['purpose']>('capital_return')
  const [amount, setAmount] = useState<Dong | undefined>(of.owed.free)
  const [wanted, setHow] = useState<'bank' | 'cash'>('bank')
  const [chosen, setAccount] = useState<ReceivingAccountId>()
  useUnsaved(amount !== of.owed.free)
  const accountId = chosen ?? coop.accounts[0]?.id
  const now = of.payoutAccount
  const how = now ? wanted : 'cash'
  const send = async (): Promise<void> => {
    if (amount === undefined || !accountId) return
    const wish = { id, memberId: line.id, accountId, purpose, amount, inCash: how === 'cash' }
    const done = tell('owed.done', { name: line.name, x: amount })
    if (await acting.act('payouts.payMember', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('owed.title', { name: line.name })}
      go={t['owed.pay']}
      busy={acting.busy || amount === undefined || !accountId}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <AmountField name="pay" label={t['owed.amount']} amount={amount} onAmount={setAmount} />
      <ChoiceField<PayMember['purpose']>
        name="purpose"
        label={t['owed.what']}
        value={purpose}
        options={[
          ['capital_return', t['owed.capital_return']],
          ['distribution', t['owed.distribution']],
        ]}
        onValue={setPurpose}
      />
      {now && accountId && <WayFields {...{ coop, now, how, setHow, accountId, setAccount }} />}
      {!accountId && <p class="wants-work">{t['owed.noaccount']}</p>}
    </FormCard>
  )
}
