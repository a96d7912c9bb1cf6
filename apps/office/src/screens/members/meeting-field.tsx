import type { CooperativeView, MeetingView } from '@cho40/contract'
import type { VNode } from 'preact'
import { ChoiceField } from '../../parts/fields.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = {
  coop: CooperativeView
  value: MeetingView['id'] | undefined
  onValue: (id: MeetingView['id'] | undefined) => void
}

/** Which general meeting decided it, when one did. */
export function MeetingField({ coop, value, onValue }: Props): VNode | null {
  const { t, tell } = useCapitalWords()
  const meetings = useAsk('cooperative.meetings', { cooperativeId: coop.id }).value ?? []
  if (meetings.length === 0) return null
  return (
    <ChoiceField<MeetingView['id'] | 'none'>
      name="meeting"
      label={t.meeting}
      value={value ?? 'none'}
      options={[
        ['none', t['meeting.none']],
        ...meetings.map(
          ({ id, number, heldOn: day }) => [id, tell('meeting.one', { number, day })] as const,
        ),
      ]}
      onValue={(id) => onValue(id === 'none' ? undefined : id)}
    />
  )
}
