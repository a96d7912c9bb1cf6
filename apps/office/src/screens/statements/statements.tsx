import type { StallView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useAsk } from '../../wire/use-ask.ts'
import { AccountChoice } from './account-choice.tsx'
import { ColumnTable } from './column-table.tsx'
import { Drop } from './drop.tsx'
import { Far } from './far.tsx'
import { History } from './history.tsx'
import { Refused } from './refused.tsx'
import { Report } from './report.tsx'
import { Tried } from './tried.tsx'
import { type Importer, useImport } from './use-import.ts'

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
  const { text } = useWords()
  const { address, market, go } = useDesk()
  const stall = stalls.find(({ id }) => id === address.stall)
  const importer = useImport(stall ? { accountId: stall.account.id } : { scopeId: market.id })
  const { state, reset } = importer
  // A file that waits to be told whose it is, or what its columns are, stays while one chooses.
  const isAsking = state.step === 'columns' || state.step === 'refused'
  const known = 'report' in state ? state.report.accountId : stall?.account.id
  return (
    <div class="work">
      <AccountChoice
        stalls={stalls}
        chosen={stall}
        onChoose={(id) => {
          if (!isAsking) reset()
          go({ stall: id })
        }}
      />
      <Step importer={importer} stall={stall} />
      {state.step !== 'choose' && state.step !== 'trying' && state.step !== 'importing' && (
        <p class="actions">
          <button type="button" class="button" onClick={reset}>
            {text['statement.another']}
          </button>
        </p>
      )}
      {known && <History key={`${known} ${state.step === 'done'}`} accountId={known} />}
    </div>
  )
}

function Step({
  importer,
  stall,
}: {
  importer: Importer
  stall: StallView | undefined
}): VNode | null {
  const { say } = useWords()
  const { state, tryFile } = importer
  const file = 'file' in state ? state.file.name : ''
  switch (state.step) {
    case 'choose':
      return <Drop onFile={(chosen) => void tryFile(chosen)} />
    case 'trying':
      return <p role="status">{say('statement.reading', { file })}</p>
    case 'columns':
      return (
        <ColumnTable
          proposal={state.proposal}
          accountId={stall?.account.id}
          onConfirm={(map, accountId) => void importer.remember(map, accountId)}
        />
      )
    case 'refused':
      return <Refused importer={importer} state={state} accountId={stall?.account.id} />
    case 'tried':
      return <Tried importer={importer} state={state} />
    case 'importing':
      return <Far progress={state.progress} />
    case 'done':
      return <Report title={say('statement.done', { file })} report={state.report} />
  }
}
