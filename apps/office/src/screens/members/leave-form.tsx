import type { CooperativeView, LeaveCooperative, MeetingView, RegisterLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { MeetingField } from './meeting-field.tsx'
import { TogetherFields, useTogether } from './together.tsx'

const REASONS = [
  'own_wish',
  'death',
  'excluded',
  'dissolved',
  'not_paid_in',
  'other',
] as const satisfies readonly LeaveCooperative['reason'][]

type Props = { coop: CooperativeView; line: RegisterLine; acting: Acting; onClose: () => void }

/** Debts and goods in the store stand in the way, and the server says so. */
export function LeaveForm({ coop, line, acting, onClose }: Props): VNode {
  const { t, tell } = useCoopWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('leaving'))
  const [day, setDay] = useState(today)
  const [reason, setReason] = useState<LeaveCooperative['reason']>('own_wish')
  const [meetingId, setMeeting] = useState<MeetingView['id']>()
  const together = useTogether()
  const send = async (): Promise<void> => {
    if (together.isHalf) return
    const repay = together.whole
    const leave = { id, memberId: line.id, day, reason, repay, ...(meetingId && { meetingId }) }
    const done = tell('member.leave.done', { name: line.name })
    if (await acting.act('members.leave', leave, done)) onClose()
  }
  return (
    <FormCard
      title={t['member.leave']}
      go={t['member.leave.go']}
      busy={acting.busy || together.isHalf}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <p>{t['member.leave.help']}</p>
      <ChoiceField
        name="reason"
        label={t['goods.reason']}
        value={reason}
        options={REASONS.map((one) => [one, t[`leave.${one}`]])}
        onValue={setReason}
      />
      <DayField name="day" label={t['goods.day']} value={day} onValue={setDay} max={today} />
      <MeetingField coop={coop} value={meetingId} onValue={setMeeting} />
      <TogetherFields coop={coop} line={line} of={together} problem={acting.problem} />
    </FormCard>
  )
}
