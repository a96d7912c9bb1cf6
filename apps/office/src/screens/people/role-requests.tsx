import type { RoleRequestView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { useAccessWords } from '../../text/access.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { type Sending, useSend } from '../../wire/use-send.ts'
import type { Scopes } from './scopes.ts'

/** Roles that wait for a second administrator. */
export function RoleRequests({ scopes }: { scopes: Scopes }): VNode {
  const { t } = useAccessWords()
  const asked = useAsk('people.roleRequests', undefined)
  const sending = useSend(asked.anew)
  return (
    <>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {sending.problem && <ProblemNote problem={sending.problem} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {asked.value && asked.value.length > 0 && (
        <section class="form-card" aria-label={t['request.title']}>
          <h2>{t['request.title']}</h2>
          {asked.value.map((one) => (
            <Request key={one.requestId} request={one} sending={sending} scopes={scopes} />
          ))}
        </section>
      )}
    </>
  )
}

type Props = { request: RoleRequestView; sending: Sending; scopes: Scopes }

function Request({ request, sending, scopes }: Props): VNode {
  const { t, tell } = useAccessWords()
  const { session } = useDesk()
  const { requestId, person, role, scopeId, act, reason, askedBy } = request
  const isMine = askedBy.personId === session.personId
  const mayApprove = !isMine && person.personId !== session.personId
  const facts = {
    asker: askedBy.name,
    person: person.name,
    role: t[`role.${role}`],
    where: scopes.nameOf(scopeId),
  }
  const decide = async (approve: boolean): Promise<void> => {
    if (!(await sending.send('people.decideRoleRequest', { requestId, approve }))) return
    sending.setSaid(approve ? t['request.approved'] : t['request.refused'])
  }
  return (
    <div class="request">
      <p>
        {tell(`request.${act}`, facts)} {reason !== null && tell('request.reason', { reason })}
      </p>
      {!mayApprove && <p class="quiet">{t['request.mine']}</p>}
      <p class="actions">
        {mayApprove && (
          <button
            type="button"
            class="button primary"
            aria-disabled={sending.busy}
            onClick={() => void decide(true)}
          >
            {t['request.approve']}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-disabled={sending.busy}
          onClick={() => void decide(false)}
        >
          {isMine ? t['request.back'] : t['request.refuse']}
        </button>
      </p>
    </div>
  )
}
