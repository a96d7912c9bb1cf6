import type { ActivityStep, OpenPilot } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Badge, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSaid } from '../../wire/use-said.ts'
import { MarkForm } from './mark-form.tsx'

type Props = { pilot: OpenPilot; mayMark: boolean }

/** What is to be done by when, and what was: who said so, of which day, with what note. */
export function Activities({ pilot, mayMark }: Props): VNode | null {
  const { t } = useCommuneWords()
  const [open, setOpen] = useState<number>()
  const [said, setSaid] = useSaid()
  const asked = useAsk(
    'pilots.steps',
    pilot.activities.length > 0 ? { pilotId: pilot.id } : 'nothing',
  )
  if (pilot.activities.length === 0) return null
  const steps = asked.value ?? []
  const of = (activity: number): ActivityStep | undefined =>
    steps.findLast((step) => step.activity === activity)
  const chosen = open === undefined ? undefined : pilot.activities[open - 1]
  return (
    <>
      <h3>{t['pilot.activities']}</h3>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      <p class="said" role="status">
        {said}
      </p>
      <TableRoom label={t['pilot.activities']}>
        <thead>
          <tr>
            <th scope="col">{t['pilot.activity']}</th>
            <th scope="col">{t['pilot.due']}</th>
            <th scope="col">{t['pilot.state']}</th>
            {mayMark && <th scope="col">{t['pilot.mark']}</th>}
          </tr>
        </thead>
        <tbody>
          {pilot.activities.map((activity, at) => (
            <Line
              key={at}
              activity={activity}
              last={of(at + 1)}
              {...(mayMark && asked.value && { onMark: () => setOpen(at + 1) })}
            />
          ))}
        </tbody>
      </TableRoom>
      {open !== undefined && chosen && (
        <MarkForm
          key={open}
          pilotId={pilot.id}
          activity={open}
          name={chosen.name}
          last={of(open)}
          onCancel={() => setOpen(undefined)}
          onBack={asked.again}
          onSent={(isWritten) => {
            asked.again()
            if (!isWritten) return
            setOpen(undefined)
            setSaid(t['pilot.marked'])
          }}
        />
      )}
    </>
  )
}

type LineProps = {
  activity: OpenPilot['activities'][number]
  last: ActivityStep | undefined
  /** Left out for who only looks. */
  onMark?: () => void
}

function Line({ activity, last, onMark }: LineProps): VNode {
  const { today } = useDesk()
  const { t, tell } = useCommuneWords()
  const { name, dueDay } = activity
  const isDone = last?.state === 'done'
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{dueDay === null ? '–' : shortDay(dueDay)}</td>
      <td>
        {isDone && last.day !== null && (
          <Badge tone="quiet" pictogram="tick">
            {tell('pilot.isdone', { day: shortDay(last.day), name: last.byName })}
          </Badge>
        )}
        {!isDone && dueDay !== null && dueDay < today && (
          <Badge tone="turmeric" pictogram="waiting">
            {t['pilot.overdue']}
          </Badge>
        )}
        {!isDone && last && (
          <small class="hint">{tell('pilot.isopen', { name: last.byName })}</small>
        )}
        {last?.note && <small class="hint">{last.note}</small>}
        {!last && !(dueDay !== null && dueDay < today) && '–'}
      </td>
      {onMark && (
        <td>
          <button
            type="button"
            class="link"
            aria-label={`${isDone ? t['pilot.mark.open'] : t['pilot.mark.done']}: ${name}`}
            onClick={onMark}
          >
            {isDone ? t['pilot.mark.open'] : t['pilot.mark.done']}
          </button>
        </td>
      )}
    </tr>
  )
}
