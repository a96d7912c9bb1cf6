import type { MarketId, StallId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { BeneficiaryFields, beneficiaryOf, NOBODY } from '../../parts/beneficiary-fields.tsx'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useAccessWords } from '../../text/access.ts'
import { newId } from '../../wire/new-id.ts'
import { useAsk } from '../../wire/use-ask.ts'
import type { Sending } from '../../wire/use-send.ts'

type Props = { marketId: MarketId; sending: Sending; onClose: () => void }

/** A vendor stands at the desk: the board asks in their place, and another of the board decides. */
export function AskForm({ marketId, sending, onClose }: Props): VNode | null {
  const { text } = useWords()
  const { t } = useAccessWords()
  const stalls = useAsk('market.stalls', { marketId })
  const [ids] = useState(() => ({ id: newId('acctchange'), account: newId('acct') }))
  const [chosen, setStall] = useState<StallId>()
  const [typed, setTyped] = useState(NOBODY)
  const [reason, setReason] = useState('')
  useUnsaved(reason !== '' || typed.number !== '')
  const stallId = chosen ?? stalls.value?.[0]?.id
  const whole = beneficiaryOf(typed)
  if (!stallId || !stalls.value) return null
  const send = async (): Promise<void> => {
    if (!whole) return
    const wish = { id: ids.id, stallId, account: { id: ids.account, ...whole }, reason }
    if (!(await sending.send('stall.accounts.askForVendor', wish))) return
    sending.setSaid(t['accounts.ask.done'])
    onClose()
  }
  return (
    <FormCard
      title={t['accounts.ask']}
      go={t['accounts.ask.go']}
      busy={sending.busy || !whole}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <p class="quiet">{t['accounts.ask.help']}</p>
      <ChoiceField<StallId>
        name="stall"
        label={text['day.stall']}
        value={stallId}
        options={stalls.value.map(({ id, number, name }) => [id, `${number} – ${name}`] as const)}
        onValue={setStall}
      />
      <BeneficiaryFields typed={typed} onTyped={setTyped} />
      <TextField
        name="reason"
        label={t['accounts.ask.reason']}
        most={200}
        value={reason}
        onValue={setReason}
      />
    </FormCard>
  )
}
