import type { BoardStallView, MarketFeeKind } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useBoardWords } from '../../text/board.ts'
import { newId } from '../../wire/new-id.ts'
import type { Sending } from '../../wire/use-send.ts'
import { FEE_KINDS } from '../shop-choices.ts'

type Props = { stalls: readonly BoardStallView[]; sending: Sending; onClose: () => void }

/** A bill for one stall or the same for each; a draft is nobody's debt yet. */
export function DraftForm({ stalls, sending, onClose }: Props): VNode {
  const { t, tell } = useBoardWords()
  const { today } = useDesk()
  const [whose, setWhose] = useState<string>('all')
  const [kind, setKind] = useState<MarketFeeKind>('stall')
  const [month, setMonth] = useState(today.slice(0, 7))
  const [amount, setAmount] = useState<Dong>()
  /** Sent again after no answer, a bill is the same and not a second one. */
  const ids = useRef(new Map<string, ReturnType<typeof newId<'feebill'>>>())
  useUnsaved(amount !== undefined)
  const draft = async (): Promise<void> => {
    if (amount === undefined) return
    const owing = stalls.filter(({ id }) => whose === 'all' || id === whose)
    for (const { id: stallId } of owing) {
      const id = ids.current.get(stallId) ?? newId('feebill')
      ids.current.set(stallId, id)
      if (!(await sending.send('fees.draft', { id, stallId, kind, month, amount }))) return
    }
    sending.setSaid(tell('fees.new.done', { n: owing.length }))
    onClose()
  }
  return (
    <FormCard
      title={t['fees.new']}
      go={t['fees.new.go']}
      busy={sending.busy || amount === undefined}
      onGo={() => void draft()}
      onCancel={onClose}
    >
      <ChoiceField
        name="stall"
        label={t['fees.stall']}
        value={whose}
        options={[
          ['all', t['fees.allstalls']],
          ...stalls.map(({ id, number, name }) => [id, `${number} – ${name}`] as const),
        ]}
        onValue={setWhose}
      />
      <ChoiceField<MarketFeeKind>
        name="kind"
        label={t['fees.kind']}
        value={kind}
        options={FEE_KINDS.map((one) => [one, t[`fee.${one}`]] as const)}
        onValue={setKind}
      />
      <TextField name="month" label={t['fees.month']} most={7} value={month} onValue={setMonth} />
      <AmountField name="amount" label={t['fees.amount']} amount={amount} onAmount={setAmount} />
    </FormCard>
  )
}
