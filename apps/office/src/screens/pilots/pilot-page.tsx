import type { OpenPilot, PilotId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { PilotVisits } from './pilot-visits.tsx'
import { ReplicateForm } from './replicate-form.tsx'
import { Targets } from './targets.tsx'

type Props = { pilotId: PilotId; mayOpen: boolean }

/** One pilot: its plan and who stands behind it, what is to be done by when, and how far it has come. */
export function PilotPage({ pilotId, mayOpen }: Props): VNode {
  const { t } = useCommuneWords()
  const { address, go } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const asked = useAsk('pilots.view', { pilotId })
  const { pilot: _, ...list } = address
  const { value: pilot } = asked
  return (
    <>
      <p class="screen-only">
        <a class="back-link" href={hrefOf(list)} onClick={follow(() => go({ pilot: undefined }))}>
          <Pictogram name="back" /> {t['pilot.back']}
        </a>
      </p>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!pilot && !asked.problem && <Loading />}
      <p class="said" role="status">
        {said}
      </p>
      {pilot && (
        <>
          <h2>{pilot.name}</h2>
          <Plan pilot={pilot} />
          <Targets pilot={pilot} />
          <Activities pilot={pilot} />
          <PilotVisits placeCode={pilot.placeCode} />
          {mayOpen && !isOpen && (
            <p class="actions">
              <button type="button" class="button" onClick={() => setOpen(true)}>
                {t['pilot.replicate']}
              </button>
            </p>
          )}
          {isOpen && (
            <ReplicateForm
              model={pilot}
              onCancel={() => setOpen(false)}
              onDone={() => {
                setOpen(false)
                setSaid(t['pilot.replicated'])
              }}
            />
          )}
        </>
      )}
    </>
  )
}

function Plan({ pilot }: { pilot: OpenPilot }): VNode {
  const { t } = useCommuneWords()
  const names = (role: 'sponsor' | 'partner'): string =>
    pilot.parties
      .filter((party) => party.role === role)
      .map(({ name }) => name)
      .join('; ') || '–'
  return (
    <dl class="explained">
      <dt>{t['pilot.plan']}</dt>
      <dd>
        {pilot.planNumber}
        {pilot.decisionNumber !== null && ` · ${pilot.decisionNumber}`}
      </dd>
      <dt>{t['pilot.first']}</dt>
      <dd>
        {shortDay(pilot.firstDay)} – {pilot.lastDay === null ? '…' : shortDay(pilot.lastDay)}
      </dd>
      <dt>{t['pilot.line']}</dt>
      <dd>{pilot.reportingLine.join(' › ')}</dd>
      <dt>{t['pilot.sponsors']}</dt>
      <dd>{names('sponsor')}</dd>
      <dt>{t['pilot.partners']}</dt>
      <dd>{names('partner')}</dd>
    </dl>
  )
}

function Activities({ pilot }: { pilot: OpenPilot }): VNode | null {
  const { today } = useDesk()
  const { t } = useCommuneWords()
  if (pilot.activities.length === 0) return null
  return (
    <>
      <h3>{t['pilot.activities']}</h3>
      <TableRoom label={t['pilot.activities']}>
        <thead>
          <tr>
            <th scope="col">{t['pilot.activity']}</th>
            <th scope="col">{t['pilot.due']}</th>
          </tr>
        </thead>
        <tbody>
          {pilot.activities.map(({ name, dueDay }) => (
            <tr key={`${name} ${dueDay ?? ''}`}>
              <th scope="row">{name}</th>
              <td>
                {dueDay === null ? '–' : shortDay(dueDay)}
                {dueDay !== null && dueDay < today && ` · ${t['pilot.overdue']}`}
              </td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
    </>
  )
}
