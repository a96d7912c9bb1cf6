import type { StallView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useAsk } from '../../wire/use-ask.ts'
import { Drop } from './drop.tsx'
import { Report } from './report.tsx'
import { useImport } from './use-import.ts'

/** A bank's statement file: tried first, then imported, with a report in words. */
export function Statements(): VNode {
  const { text } = useWords()
  const { market } = useDesk()
  const stalls = useAsk('market.stalls', { marketId: market.id })
  return (
    <>
      <ScreenHead title={text['screen.statements']} />
      {stalls.problem?.type === 'NotAllowed' && (
        <Empty
          title={text['statement.noaccounts']}
          help={text['statement.noaccounts.help']}
          pictogram="shield"
        />
      )}
      {stalls.problem && stalls.problem.type !== 'NotAllowed' && (
        <ProblemNote problem={stalls.problem} again={stalls.again} />
      )}
      {!stalls.value && !stalls.problem && <Loading />}
      {stalls.value?.length === 0 && (
        <Empty title={text['day.nostalls']} help={text['day.nostalls.help']} pictogram="stall" />
      )}
      {stalls.value && stalls.value.length > 0 && <Import stalls={stalls.value} />}
    </>
  )
}

function Import({ stalls }: { stalls: readonly StallView[] }): VNode {
  const { text, say } = useWords()
  const { address, go } = useDesk()
  const stall = stalls.find(({ id }) => id === address.stall)
  const { state, tryFile, confirm, reset } = useImport(stall)
  const [missing, setMissing] = useState(false)
  const file = 'file' in state ? state.file.name : ''
  return (
    <div class="work">
      <StallChoice
        stalls={stalls}
        chosen={stall}
        onChoose={(id) => {
          setMissing(false)
          reset()
          go({ stall: id })
        }}
      />
      {state.step === 'choose' && (
        <Drop onFile={(chosen) => (stall ? void tryFile(chosen) : setMissing(true))} />
      )}
      {missing && (
        <p class="problem" role="alert">
          {text['statement.first']}
        </p>
      )}
      {state.step === 'trying' && <p role="status">{say('statement.reading', { file })}</p>}
      {state.step === 'refused' && <ProblemNote problem={state.problem} />}
      {(state.step === 'tried' || state.step === 'importing') && (
        <Report
          title={say('statement.preview', { file })}
          help={text['statement.preview.help']}
          report={state.report}
        >
          <button
            type="button"
            class="button primary"
            aria-disabled={state.step === 'importing'}
            onClick={() => void confirm()}
          >
            {state.step === 'importing'
              ? text['statement.importing']
              : say('statement.import', { n: state.report.rows })}
          </button>
        </Report>
      )}
      {state.step === 'done' && (
        <Report title={say('statement.done', { file })} report={state.report} />
      )}
      {state.step !== 'choose' && state.step !== 'trying' && (
        <p class="actions">
          <button type="button" class="button" onClick={reset}>
            {text['statement.another']}
          </button>
        </p>
      )}
    </div>
  )
}

function StallChoice({
  stalls,
  chosen,
  onChoose,
}: {
  stalls: readonly StallView[]
  chosen: StallView | undefined
  onChoose: (id: StallView['id']) => void
}): VNode {
  const { text, say } = useWords()
  return (
    <label class="field wide">
      <span>{text['statement.account']}</span>
      <select
        name="stall"
        value={chosen?.id ?? ''}
        onChange={(event) => {
          const stall = stalls.find(({ id }) => id === event.currentTarget.value)
          if (stall) onChoose(stall.id)
        }}
      >
        <option value="" disabled>
          {text['statement.choose']}
        </option>
        {stalls.map(({ id, number, name, account }) => (
          <option key={id} value={id}>
            {say('stall', { number })} – {name} · {account.bankName} {account.number}
          </option>
        ))}
      </select>
    </label>
  )
}
