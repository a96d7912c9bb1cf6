import type { CooperativeView, MeetingView, RegisterLine } from '@cho40/contract'
import { type Dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { MeetingField } from './meeting-field.tsx'
import { TogetherFields, useTogether } from './together.tsx'

type Props = { coop: CooperativeView; line: RegisterLine; acting: Acting; onClose: () => void }

/** A member who stays takes a part of the capital back; the money is ordered afterwards. */
export function WithdrawForm({ coop, line, acting, onClose }: Props): VNode {
  const { t, tell } = useCapitalWords()
  const words = useCoopWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('capital'))
  const [amount, setAmount] = useState<Dong>()
  const [day, setDay] = useState(today)
  const [meetingId, setMeeting] = useState<MeetingView['id']>()
  const together = useTogether()
  useUnsaved(amount !== undefined)
  const isWhole = amount !== undefined && !together.isHalf
  const send = async (): Promise<void> => {
    if (!isWhole) return
    const wish = {
      id,
      cooperativeId: coop.id,
      day,
      withdrawals: [{ memberId: line.id, amount }, ...together.whole],
      ...(meetingId && { meetingId }),
    }
    const done = tell('withdraw.done', { name: line.name, x: amount })
    if (await acting.act('members.capital.withdraw', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('withdraw.title', { name: line.name })}
      go={t['withdraw.go']}
      busy={acting.busy || !isWhole}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <AmountField
        name="withdraw"
        label={t['withdraw.amount']}
        amount={amount}
        onAmount={setAmount}
      />
      <DayField name="day" label={words.t['goods.day']} value={day} max={today} onValue={setDay} />
      <MeetingField coop={coop} value={meetingId} onValue={setMeeting} />
      <TogetherFields coop={coop} line={line} of={together} problem={acting.problem} />
      <p class="hint">{tell('withdraw.help', { paid: formatDong(line.paid) })}</p>
    </FormCard>
  )
}
