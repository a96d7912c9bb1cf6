import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type CooperativeName, useWords } from '../../../desk/desk.ts'
import { MoneyScopeChoice, useMoneyScope } from '../../../desk/money-scope.tsx'
import { TextField } from '../../../parts/fields.tsx'
import { ProblemNote } from '../../../parts/notes.tsx'
import { ScreenHead } from '../../../parts/screen-head.tsx'
import { usePlacedWords } from '../../../text/placed.ts'
import { useAct } from '../../../wire/use-act.ts'
import { useAsk } from '../../../wire/use-ask.ts'
import { Credits } from './credits.tsx'
import { Doubts } from './doubts.tsx'
import { Payers } from './payers.tsx'
import { PlacedTable } from './placed-table.tsx'

/** Money that has its place: how a match is taken back, kept money used, and doubts looked into. */
export function PlacedScreen(): VNode {
  const { text } = useWords()
  const { t } = usePlacedWords()
  const scope = useMoneyScope()
  const { scopeId, cooperative } = scope
  return (
    <>
      <ScreenHead title={text['screen.placed']}>
        <MoneyScopeChoice {...scope} />
      </ScreenHead>
      <p class="source">{t.about}</p>
      {scopeId && <Below key={scopeId} scopeId={scopeId} cooperative={cooperative} />}
    </>
  )
}

const LIMIT = 50

type BelowProps = { scopeId: string; cooperative: CooperativeName | undefined }

function Below({ scopeId, cooperative }: BelowProps): VNode {
  const { t } = usePlacedWords()
  const [find, setFind] = useState('')
  const wanted = find.trim()
  const placed = useAsk('exceptions.placed', {
    scopeId,
    limit: LIMIT,
    ...(wanted !== '' && { find: wanted }),
  })
  const credits = useAsk('exceptions.credits', { scopeId, limit: LIMIT })
  const accounts = useAsk('statements.accounts', { scopeId })
  const acting = useAct(() => Promise.all([placed.anew(), credits.anew()]))
  const problem = acting.problem ?? placed.problem
  return (
    <div class="work placed">
      {problem && <ProblemNote problem={problem} again={placed.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      <TextField
        name="find"
        label={t.find}
        value={find}
        onValue={setFind}
        required={false}
        most={100}
      />
      {placed.value && (
        <PlacedTable placed={placed.value} acting={acting} cooperative={cooperative} />
      )}
      {credits.value && <Credits credits={credits.value} acting={acting} />}
      <Doubts accounts={accounts.value ?? []} />
      <Payers accounts={accounts.value ?? []} />
    </div>
  )
}
