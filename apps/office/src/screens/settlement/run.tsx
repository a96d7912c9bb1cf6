import type { CooperativeView, SettlementId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { type ScreenKey, useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { UnnamedNote } from '../ordered/unnamed-note.tsx'
import { ExportForm } from './export-form.tsx'
import { Papers } from './papers.tsx'
import { ReasonForm } from './reason-form.tsx'
import { RunLines } from './run-lines.tsx'
import { checkedBy, RUN_STEPS } from './run-steps.ts'
import { StatementPreview } from './statement-preview.tsx'
import { Stations } from './stations.tsx'
import { type Running, useRun } from './use-run.ts'

type Props = { coop: CooperativeView; id: SettlementId }

/** One run: where it stands, what is next, every line, and its papers. */
export function Run({ coop, id }: Props): VNode {
  const { t, tell } = useCoopWords()
  const { go } = useDesk()
  const asked = useAsk('settlement.view', { settlementId: id })
  const running = useRun(asked.value, asked.anew)
  const back = {
    key: 'u',
    label: t['run.back'],
    press: () => go({ run: undefined, member: undefined }),
  }
  const keys = useScreenKeys([
    back,
    ...running.steps.map(
      (step): ScreenKey => ({
        key: RUN_STEPS[step],
        label: t[`step.${step}`],
        press: () => running.wish(step),
      }),
    ),
  ])
  const run = asked.value
  const problem = running.acting.problem ?? asked.problem
  return (
    <>
      <p class="actions">
        <button type="button" class="button" onClick={back.press}>
          {back.label} <kbd>u</kbd>
        </button>
      </p>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {running.said}
      </p>
      {!run && !problem && <Loading />}
      {run && (
        <>
          <h2>{tell('run.period', run.period)}</h2>
          <Stations state={run.state} />
          {run.state === 'draft' && <UnnamedNote coop={coop} period={run.period} />}
          <Steps running={running} checker={checkedBy(run)} />
          {running.open === 'export' && <ExportForm coop={coop} running={running} run={run} />}
          {(running.open === 'void' || running.open === 'reopen') && (
            <ReasonForm step={running.open} running={running} run={run} />
          )}
          {run.state !== 'void' && <Papers run={run} />}
          <RunLines coop={coop} run={run} acting={running.acting} />
          <Preview id={id} />
        </>
      )}
      {keys}
    </>
  )
}

function Preview({ id }: { id: SettlementId }): VNode | null {
  const { address } = useDesk()
  return address.member ? <StatementPreview id={id} memberId={address.member} /> : null
}

function Steps({ running, checker }: { running: Running; checker: string | undefined }): VNode {
  const { t } = useCoopWords()
  const { session } = useDesk()
  const isMine = running.steps.includes('approve') && checker === session.personId
  return (
    <>
      {isMine && <p class="second-person">{t['run.self']}</p>}
      <p class="actions">
        {running.steps.map((step, index) => (
          <button
            key={step}
            type="button"
            class={`button ${index === 0 && !(isMine && step === 'approve') ? 'primary' : ''}`}
            aria-disabled={running.acting.busy || (isMine && step === 'approve')}
            onClick={() => running.wish(step)}
          >
            {t[`step.${step}`]} <kbd>{RUN_STEPS[step]}</kbd>
          </button>
        ))}
      </p>
    </>
  )
}
