import type { OpenPilot, PilotId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSaid } from '../../wire/use-said.ts'
import { Activities } from './activities.tsx'
import { PilotVisits } from './pilot-visits.tsx'
import { ReplicateForm } from './replicate-form.tsx'
import { Targets } from './targets.tsx'

type Props = { pilotId: PilotId; mayOpen: boolean }

/** One pilot: its plan and who stands behind it, what is to be done by when, and how far it has come. */
export function PilotPage({ pilotId, mayOpen }: Props): VNode {
  const { t } = useCommuneWords()
  const { address, go } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useSaid()
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
          <Activities pilot={pilot} mayMark={mayOpen} />
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
