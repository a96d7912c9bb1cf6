import type { CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

const TOPICS = ['capital', 'charter', 'other'] as const
const COUNTS = ['membersInvited', 'membersPresent'] as const
type Topic = (typeof TOPICS)[number]

type Props = { coop: CooperativeView; acting: Acting; onClose: () => void }

/** What is typed, and the meeting as it is sent. */
function useDecisionForm({ coop, acting, onClose }: Props) {
  const { tell } = useCapitalWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('meeting'))
  const [typed, setTyped] = useState({
    number: '',
    text: '',
    membersInvited: '',
    membersPresent: '',
  })
  const [heldOn, setHeldOn] = useState(today)
  const [topic, setTopic] = useState<Topic>('capital')
  useUnsaved(typed.number !== '' || typed.text !== '')
  const send = async (): Promise<void> => {
    const meeting = {
      id,
      cooperativeId: coop.id,
      number: typed.number.trim(),
      heldOn,
      membersInvited: Number(typed.membersInvited),
      membersPresent: Number(typed.membersPresent),
      decisions: [{ topic, text: typed.text.trim() }],
    }
    const done = tell('decision.done', { number: meeting.number })
    if (await acting.act('cooperative.recordMeeting', meeting, done)) onClose()
  }
  return { today, typed, setTyped, heldOn, setHeldOn, topic, setTopic, send }
}

/** What a general meeting decided, as its minutes say it; never changed afterwards. */
export function DecisionForm(props: Props): VNode {
  const { acting, onClose } = props
  const words = useCoopWords()
  const { t } = useCapitalWords()
  const { today, typed, setTyped, heldOn, setHeldOn, topic, setTopic, send } =
    useDecisionForm(props)
  return (
    <FormCard
      title={t.decision}
      go={t.decision}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="number"
        label={words.t['meeting.number']}
        most={60}
        value={typed.number}
        onValue={(number) => setTyped({ ...typed, number })}
      />
      <DayField
        name="held"
        label={words.t['meeting.held']}
        value={heldOn}
        max={today}
        onValue={setHeldOn}
      />
      {COUNTS.map((name) => (
        <TextField
          key={name}
          name={name}
          label={words.t[`meeting.${name}`]}
          figures
          most={5}
          value={typed[name]}
          onValue={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      <ChoiceField<Topic>
        name="topic"
        label={t['decision.topic']}
        value={topic}
        options={TOPICS.map((one) => [one, t[`decision.${one}`]] as const)}
        onValue={setTopic}
      />
      <TextField
        name="text"
        label={t['decision.text']}
        most={1000}
        value={typed.text}
        onValue={(text) => setTyped({ ...typed, text })}
      />
    </FormCard>
  )
}
