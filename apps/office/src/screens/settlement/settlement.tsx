import type { CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { OpenForm } from './open-form.tsx'
import { PaymentTerm } from './payment-term.tsx'
import { Run } from './run.tsx'

export function Settlement(): VNode {
  return (
    <CooperativeRoom title="screen.settlement" about="run.about">
      {(coop) => <Runs coop={coop} />}
    </CooperativeRoom>
  )
}

/** The runs, newest first; the one in the address stands open. */
function Runs({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useCoopWords()
  const { address, go } = useDesk()
  const [opening, setOpening] = useState(false)
  const asked = useAsk('settlement.list', { cooperativeId: coop.id, limit: 24 })
  const acting = useAct(asked.anew)
  if (address.run) return <Run key={address.run} coop={coop} id={address.run} />
  return (
    <>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {acting.problem && <ProblemNote problem={acting.problem} />}
      <p class="actions">
        <button type="button" class="button primary" onClick={() => setOpening(true)}>
          {t['run.open']} <kbd>n</kbd>
        </button>
      </p>
      <NewRunKey onOpen={() => setOpening(true)} />
      {opening && (
        <OpenForm
          coop={coop}
          acting={acting}
          onClose={(run) => {
            setOpening(false)
            if (run) go({ run })
          }}
        />
      )}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value?.length === 0 && (
        <Empty title={t['run.empty']} help={t['run.empty.help']} pictogram="sheaf" />
      )}
      <ul class="run-list">
        {asked.value?.map(({ id, period, state }) => (
          <li key={id}>
            <a href={hrefOf({ ...address, run: id })} onClick={follow(() => go({ run: id }))}>
              <Period from={period.from} to={period.to} />
              <b>{t[`run.${state}`]}</b>
            </a>
          </li>
        ))}
      </ul>
      <PaymentTerm coop={coop} />
    </>
  )
}

function NewRunKey({ onOpen }: { onOpen: () => void }): VNode {
  const { t } = useCoopWords()
  return useScreenKeys([{ key: 'n', label: t['run.open'], press: onOpen }])
}

function Period({ from, to }: { from: string; to: string }): VNode {
  const { tell } = useCoopWords()
  return <span>{tell('run.period', { from, to })}</span>
}
