import type { ReceivingAccountId, StatementAccountView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { MoneyScopeChoice, useMoneyScope } from '../../desk/money-scope.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
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
  const scope = useMoneyScope()
  const { scopeId, cooperative } = scope
  const accounts = useAsk('statements.accounts', scopeId ? { scopeId } : 'nothing')
  return (
    <>
      <ScreenHead title={text['screen.statements']}>
        <MoneyScopeChoice {...scope} />
      </ScreenHead>
      {accounts.problem?.type === 'NotAllowed' && (
        <Empty
          title={text['statement.noaccounts']}
          help={text['statement.noaccounts.help']}
          pictogram="shield"
        />
      )}
      {accounts.problem && accounts.problem.type !== 'NotAllowed' && (
        <ProblemNote problem={accounts.problem} again={accounts.again} />
      )}
      {!accounts.value && !accounts.problem && <Loading />}
      {accounts.value?.length === 0 && !cooperative && (
        <Empty title={text['day.nostalls']} help={text['day.nostalls.help']} pictogram="stall" />
      )}
      {accounts.value?.length === 0 && cooperative && (
        <Empty title={text['statement.noown']} help={text['statement.noown.help']} />
      )}
      {scopeId && accounts.value && accounts.value.length > 0 && (
        <Import key={scopeId} scopeId={scopeId} accounts={accounts.value} />
      )}
    </>
  )
}

type ImportProps = { scopeId: string; accounts: readonly StatementAccountView[] }

function Import({ scopeId, accounts }: ImportProps): VNode {
  const { text } = useWords()
  const { address, go, session } = useDesk()
  /** An account that belongs to no stall; stalls are in the address. */
  const [own, setOwn] = useState<StatementAccountView>()
  const ofStall =
    address.stall && accounts.find(({ stallId }) => stallId !== null && stallId === address.stall)
  const account = own ?? (ofStall || undefined)
  const owner = `${session.personId} ${scopeId}`
  const importer = useImport(owner, account ? { accountId: account.id } : { scopeId })
  const { state, reset } = importer
  // A file that waits to be told whose it is, or what its columns are, stays while one chooses.
  // One that is on its way into the books is told of when it is there.
  const stays = ['columns', 'refused', 'importing'].includes(state.step)
  const keys = useScreenKeys([
    {
      key: 'n',
      label: text['statement.pick'],
      press: () => (state.step === 'choose' ? pressed('input[name=statement]') : reset()),
    },
    {
      key: 'e',
      label: text['statement.errors.xlsx'],
      press: () => pressed('.error-files button'),
    },
    { key: 'i', label: text['statement.import.key'], press: bringIn },
  ])
  const known = 'report' in state ? state.report.accountId : account?.id
  return (
    <div class="work">
      <AccountChoice
        accounts={accounts}
        chosen={account}
        onChoose={(chosen) => {
          if (!stays) reset()
          setOwn(chosen?.stallId === null ? chosen : undefined)
          go({ stall: chosen?.stallId ?? undefined })
        }}
      />
      <Step importer={importer} accountId={account?.id} />
      {state.step !== 'choose' && state.step !== 'trying' && state.step !== 'importing' && (
        <p class="actions">
          <button type="button" class="button" onClick={reset}>
            {text['statement.another']}
          </button>
        </p>
      )}
      {known && <History key={`${known} ${state.step === 'done'}`} accountId={known} />}
      {keys}
    </div>
  )
}

function pressed(button: string): void {
  document.querySelector<HTMLElement>(button)?.click()
}

/** Into the books; while rows are left out, first to the tick that says so was seen. */
function bringIn(): void {
  const seen = document.querySelector<HTMLInputElement>('.report-card input[name=accept]')
  if (seen && !seen.checked) seen.focus()
  else pressed('.report-card button.primary')
}

function Step({
  importer,
  accountId,
}: {
  importer: Importer
  accountId: ReceivingAccountId | undefined
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
          accountId={accountId}
          onConfirm={(map, chosen) => void importer.remember(map, chosen)}
        />
      )
    case 'refused':
      return <Refused importer={importer} state={state} accountId={accountId} />
    case 'tried':
      return <Tried importer={importer} state={state} />
    case 'importing':
      return <Far progress={state.progress} />
    case 'done':
      return <Report title={say('statement.done', { file })} report={state.report} />
  }
}
