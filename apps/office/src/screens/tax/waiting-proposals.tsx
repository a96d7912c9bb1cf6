import type { BookId, RoleStepView } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type CooperativeName, useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useLegalRoleWords } from '../../text/legal-role.ts'
import { shortDay } from '../../text/say.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { openProposals } from './open-proposals.ts'
import { RolePerson } from './role-person.tsx'

type Props = { history: readonly RoleStepView[]; acting: Acting }

/** Proposed marketplaces that nobody confirmed yet, each with who wants it, whose it would be and why. */
export function WaitingProposals({ history, acting }: Props): VNode {
  return (
    <>
      {openProposals(history).map((proposal) => (
        <Waiting key={proposal.id} proposal={proposal} acting={acting} />
      ))}
    </>
  )
}

type OneProps = { proposal: RoleStepView; acting: Acting }

function Waiting({ proposal, acting }: OneProps): VNode {
  const { t, tell } = useLegalRoleWords()
  const { cooperatives } = useDesk()
  const { validFrom, operatorBookId, by, recordedAt, note } = proposal
  const title = tell('waits', { day: validFrom })
  return (
    <section class="part" aria-label={title}>
      <h3>{title}</h3>
      <dl class="facts">
        <div>
          <dt>{t['propose.operator']}</dt>
          <dd>
            {cooperatives.map((one) => (
              <NameOfBook key={one.id} bookId={operatorBookId} cooperative={one} />
            ))}
          </dd>
        </div>
        <div>
          <dt>{t['waits.by']}</dt>
          <dd>
            <RolePerson id={by} />
          </dd>
        </div>
        <div>
          <dt>{t['waits.at']}</dt>
          <dd>
            {formatMarketTime(recordedAt)} {shortDay(marketDayOf(recordedAt))}
          </dd>
        </div>
        <div>
          <dt>{t.note}</dt>
          <dd>{note}</dd>
        </div>
      </dl>
      <Answer proposal={proposal} acting={acting} />
    </section>
  )
}

type BookProps = { bookId: BookId | null; cooperative: CooperativeName }

/** A proposal names a book; this says the cooperative’s name when the book is its own. */
function NameOfBook({ bookId, cooperative }: BookProps): VNode | null {
  const asked = useAsk('cooperative.view', { cooperativeId: cooperative.id })
  return asked.value?.bookId === bookId ? <>{cooperative.name}</> : null
}

/** Whoever proposed it cannot confirm it, and the server would refuse. */
function Answer({ proposal, acting }: OneProps): VNode {
  const { t } = useLegalRoleWords()
  const { session } = useDesk()
  const [id] = useState(() => newId('role'))
  const [note, setNote] = useState('')
  useUnsaved(note !== '')
  if (!session.roles.some(({ role }) => role === 'administrator')) {
    return <p class="quiet">{t['waits.other']}</p>
  }
  const { scopeId, id: proposalId } = proposal
  const withdraw = (
    <p class="actions screen-only">
      <button
        type="button"
        class="button"
        aria-disabled={acting.busy}
        onClick={() =>
          void acting.act('tax.withdrawMarketplace', { scopeId, proposalId }, t['withdraw.done'])
        }
      >
        {t.withdraw}
      </button>
    </p>
  )
  if (proposal.by === session.personId) {
    return (
      <>
        <p class="quiet">{t['waits.mine']}</p>
        {withdraw}
      </>
    )
  }
  const confirm = (): void =>
    void acting.act('tax.confirmMarketplace', { id, scopeId, proposalId, note }, t['confirm.done'])
  return (
    <>
      <FormCard title={t['confirm.go']} go={t['confirm.go']} busy={acting.busy} onGo={confirm}>
        <TextField
          name="confirm-note"
          label={t['confirm.note']}
          most={500}
          value={note}
          onValue={setNote}
        />
        <p class="hint">{t['confirm.help']}</p>
      </FormCard>
      {withdraw}
    </>
  )
}
