import type { CooperativeView, DistributionId } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { ResultForm } from './result-form.tsx'
import { ServiceUsePart } from './service-use.tsx'
import { ShareForm } from './share-form.tsx'
import { Shares } from './shares.tsx'

const FORMS = { r: 'result', m: 'meeting', n: 'share' } as const
type Form = (typeof FORMS)[keyof typeof FORMS]

export function Distribution(): VNode {
  return (
    <CooperativeRoom title="screen.distribution" about="dist.about">
      {(coop) => <Sharing coop={coop} />}
    </CooperativeRoom>
  )
}

/** Result, meeting, sharing: the three steps of the law, each by who may take it. */
function Sharing({ coop }: { coop: CooperativeView }): VNode {
  const { t, tell } = useCoopWords()
  const [open, setOpen] = useState<Form>()
  const [shown, setShown] = useState<DistributionId>()
  const asked = useAsk('distribution.list', { cooperativeId: coop.id })
  const acting = useAct(asked.anew)
  const problem = acting.problem ?? asked.problem
  const steps = Object.entries(FORMS).map(([key, form]) => ({
    key,
    label: t[`dist.${form}`],
    press: () => setOpen(form),
  }))
  const keys = useScreenKeys(steps)
  const props = { coop, acting, onClose: () => setOpen(undefined) }
  return (
    <>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      <p class="actions">
        {steps.map(({ key, label, press }) => (
          <button key={key} type="button" class="button" onClick={press}>
            {label} <kbd>{key}</kbd>
          </button>
        ))}
      </p>
      {open === 'result' && <ResultForm {...props} />}
      {open === 'meeting' && <MeetingForm {...props} />}
      {open === 'share' && <ShareForm {...props} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value?.length === 0 && (
        <Empty title={t['dist.empty']} help={t['dist.empty.help']} pictogram="sheaf" />
      )}
      <ul class="run-list">
        {asked.value?.map(({ id, from, to, toMembers }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => setShown(id)}>
              {tell('run.period', { from, to })}
            </button>
            <b>{formatDong(toMembers)}</b>
          </li>
        ))}
      </ul>
      {shown && <Shares id={shown} />}
      <ServiceUsePart coop={coop} />
      {keys}
    </>
  )
}
