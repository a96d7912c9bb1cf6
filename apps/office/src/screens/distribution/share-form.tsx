import type { MeetingView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import { useAsk } from '../../wire/use-ask.ts'
import type { FormProps } from './result-form.tsx'

/** By the plan of a meeting; use of services comes from the book, nobody types it. */
export function ShareForm({ coop, acting, onClose }: FormProps): VNode {
  const { t, tell } = useCoopWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('distrib'))
  const [meetingId, setMeeting] = useState<MeetingView['id'] | ''>('')
  const [day, setDay] = useState(today)
  const asked = useAsk('cooperative.meetings', { cooperativeId: coop.id })
  if (!asked.value) {
    return asked.problem ? <ProblemNote problem={asked.problem} again={asked.again} /> : <Loading />
  }
  const planned = asked.value.filter(({ decisions }) =>
    decisions.some(({ topic }) => topic === 'distribution_plan'),
  )
  if (planned.length === 0) {
    return <Empty title={t['dist.nomeeting']} help={t['dist.nomeeting.help']} />
  }
  const send = async (): Promise<void> => {
    if (meetingId === '') return
    const wish = { id, cooperativeId: coop.id, meetingId, day, labour: [] }
    if (await acting.act('distribution.share', wish, t['dist.shared'])) onClose()
  }
  return (
    <FormCard
      title={t['dist.share']}
      go={t['dist.share.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField
        name="meeting"
        label={t['dist.by']}
        value={meetingId}
        none={t['goods.choose']}
        options={planned.map((one) => [
          one.id,
          tell('dist.meeting.one', { number: one.number, day: one.heldOn }),
        ])}
        onValue={setMeeting}
      />
      <DayField name="day" label={t['goods.day']} value={day} onValue={setDay} max={today} />
    </FormCard>
  )
}
