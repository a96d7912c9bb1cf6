import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { spanOf } from '../../text/months.ts'
import { rateTyped } from '../../text/rate.ts'
import { newId } from '../../wire/new-id.ts'
import type { FormProps } from './result-form.tsx'

const RATES = [
  'internalFundRate',
  'externalFundRate',
  'byUse',
  'externalByUse',
  'externalByCapital',
] as const
const COUNTS = ['membersInvited', 'membersPresent'] as const

/** What is typed, and the meeting as it is sent. */
function useMeetingForm({ coop, acting, onClose }: FormProps) {
  const { t, tell } = useCoopWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('meeting'))
  const [number, setNumber] = useState('')
  const [heldOn, setHeldOn] = useState(today)
  const [span, setSpan] = useState(() => spanOf('last-month', today))
  const [typed, setTyped] = useState<
    Record<(typeof RATES)[number] | (typeof COUNTS)[number], string>
  >({
    internalFundRate: '10',
    externalFundRate: '10',
    byUse: '60',
    externalByUse: '0',
    externalByCapital: '0',
    membersInvited: '',
    membersPresent: '',
  })
  useUnsaved(number !== '')
  const rate = (name: (typeof RATES)[number]): number => rateTyped(typed[name]) ?? -1
  const isWrong = RATES.some((name) => rate(name) < 0)
  const send = async (): Promise<void> => {
    if (isWrong) return
    const plan = {
      ...span,
      internalFundRate: rate('internalFundRate'),
      externalFundRate: rate('externalFundRate'),
      byUse: rate('byUse'),
      labourPart: 0,
      externalByUse: rate('externalByUse'),
      externalByCapital: rate('externalByCapital'),
      funds: [],
    }
    const text = tell('meeting.text', span)
    const meeting = {
      id,
      cooperativeId: coop.id,
      number: number.trim(),
      heldOn,
      membersInvited: Number(typed.membersInvited),
      membersPresent: Number(typed.membersPresent),
      decisions: [{ topic: 'distribution_plan' as const, text, plan }],
    }
    if (await acting.act('cooperative.recordMeeting', meeting, tell('meeting.done', { number })))
      onClose()
  }
  return {
    isWrong,
    send,
    t,
    today,
    number,
    setNumber,
    heldOn,
    setHeldOn,
    span,
    setSpan,
    typed,
    setTyped,
    acting,
    onClose,
  }
}

/** A general meeting and its plan of distribution, as the minutes say it; never changed afterwards. */
export function MeetingForm(props: FormProps): VNode {
  const {
    isWrong,
    send,
    t,
    today,
    number,
    setNumber,
    heldOn,
    setHeldOn,
    span,
    setSpan,
    typed,
    setTyped,
    acting,
    onClose,
  } = useMeetingForm(props)
  return (
    <FormCard
      title={t['dist.meeting']}
      go={t['meeting.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="number"
        label={t['meeting.number']}
        value={number}
        most={60}
        onValue={setNumber}
      />
      <DayField
        name="held"
        label={t['meeting.held']}
        value={heldOn}
        onValue={setHeldOn}
        max={today}
      />
      <DayField
        name="from"
        label={t['books.from']}
        value={span.from}
        onValue={(from) => setSpan({ ...span, from })}
      />
      <DayField
        name="to"
        label={t['books.to']}
        value={span.to}
        onValue={(to) => setSpan({ ...span, to })}
      />
      {[...COUNTS, ...RATES].map((name) => (
        <TextField
          key={name}
          name={name}
          label={t[`meeting.${name}`]}
          value={typed[name]}
          figures
          most={7}
          onValue={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      {isWrong && <p class="wants-work">{t['rate.bad']}</p>}
    </FormCard>
  )
}
