import type {
  CooperativeView,
  PayoutAccountView,
  ReceivingAccountId,
  RegisterLine,
} from '@cho40/contract'
import { type Dong, instantFromMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopMoneyWords } from '../../text/coop-money.ts'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { WayFields } from './way-fields.tsx'

type Props = {
  coop: CooperativeView
  line: RegisterLine
  /** Where the member is paid; null is in cash. */
  now: PayoutAccountView | null
  acting: Acting
  onClose: () => void
}

/** Money before the goods are sold, by bank where both have an account; the next run sets it off. */
export function AdvanceForm({ coop, line, now, acting, onClose }: Props): VNode {
  const more = useCoopMoreWords()
  const { tell } = useCoopMoneyWords()
  const { id: memberId, name } = line
  const [ids] = useState(() => ({ advance: newId('advance'), payout: newId('payout') }))
  const [amount, setAmount] = useState<Dong>()
  const [note, setNote] = useState('')
  const [wanted, setHow] = useState<'bank' | 'cash'>('bank')
  const [chosen, setAccount] = useState<ReceivingAccountId>()
  useUnsaved(amount !== undefined || note !== '')
  const accountId = chosen ?? coop.accounts[0]?.id
  const byBank = now !== null && accountId !== undefined
  const how = byBank ? wanted : 'cash'
  const send = async (): Promise<void> => {
    if (amount === undefined) return
    const wish = {
      id: ids.advance,
      cooperativeId: coop.id,
      memberId,
      amount,
      pay:
        how === 'bank' && accountId
          ? { by: 'bank' as const, payoutId: ids.payout, accountId }
          : { by: 'cash' as const },
      occurredAt: instantFromMs(Date.now()),
      ...(note !== '' && { note }),
    }
    const facts = { name, x: amount }
    const done = how === 'bank' ? tell('advance.ordered', facts) : more.tell('advance.done', facts)
    if (await acting.act('goods.giveAdvance', wish, done)) onClose()
  }
  return (
    <FormCard
      title={more.tell('advance.title', { name })}
      go={more.t['advance.go']}
      busy={acting.busy || amount === undefined}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <AmountField
        name="advance"
        label={more.t['advance.amount']}
        amount={amount}
        onAmount={setAmount}
      />
      {byBank && <WayFields {...{ coop, now, how, setHow, accountId, setAccount }} />}
      <TextField
        name="note"
        label={more.t['advance.note']}
        required={false}
        most={200}
        value={note}
        onValue={setNote}
      />
    </FormCard>
  )
}
