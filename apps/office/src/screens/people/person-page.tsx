import type { PersonId, PersonView } from '@cho40/contract'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { momentWords, useAccessWords } from '../../text/access.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { type Sending, useSend } from '../../wire/use-send.ts'
import { EditForm } from './edit-form.tsx'
import { PersonDevices, PersonSessions } from './person-access.tsx'
import { PersonRoles } from './person-roles.tsx'
import { ResetCode, useResetCode } from './reset-code.tsx'
import { RoleHistory } from './role-history.tsx'
import { useScopes } from './scopes.ts'

/** One person: what they may do, how they come in, and everything an administrator does for them. */
export function PersonPage({ personId }: { personId: PersonId }): VNode {
  const { text } = useWords()
  const { t } = useAccessWords()
  const { address, go, session } = useDesk()
  const asked = useAsk('people.view', { personId })
  const sending = useSend(asked.anew)
  const scopes = useScopes()
  const { person: _, ...list } = address
  const person = asked.value
  return (
    <div class="coop-screen access">
      <ScreenHead title={person?.name ?? text['screen.people']}>
        <a href={hrefOf(list)} onClick={follow(() => go({ person: undefined }))}>
          {t['people.back']}
        </a>
      </ScreenHead>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {sending.problem && <ProblemNote problem={sending.problem} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {!person && !asked.problem && <Loading />}
      {person && (
        <>
          <Facts person={person} />
          <PersonRoles person={person} sending={sending} scopes={scopes} />
          {personId !== session.personId && <Forgotten person={person} sending={sending} />}
          <PersonSessions personId={personId} />
          <PersonDevices personId={personId} />
          <RoleHistory personId={personId} nameOf={scopes.nameOf} />
          <EditForm key={person.name + person.phone} person={person} sending={sending} />
        </>
      )}
    </div>
  )
}

function Facts({ person }: { person: PersonView }): VNode {
  const { t } = useAccessWords()
  const { address, go, screens } = useDesk()
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t['people.phone']}</dt>
          <dd>{person.phone}</dd>
        </div>
        <div>
          <dt>{t['people.since']}</dt>
          <dd>{momentWords(person.since)}</dd>
        </div>
        <div>
          <dt>{t['person.password']}</dt>
          <dd>{person.hasPassword ? t['person.password.yes'] : t['person.password.no']}</dd>
        </div>
      </dl>
      {screens.includes('log') && (
        <p>
          <a
            href={hrefOf({ ...address, screen: 'log' })}
            onClick={follow(() => go({ screen: 'log' }))}
          >
            {t['person.log']}
          </a>
        </p>
      )}
    </>
  )
}

function Forgotten({ person, sending }: { person: PersonView; sending: Sending }): VNode {
  const { t } = useAccessWords()
  const reset = useResetCode({ person, sending })
  return (
    <section>
      <h2>{t['reset.title']}</h2>
      <p>{t['reset.help']}</p>
      {reset.code && <ResetCode code={reset.code} sending={sending} onHide={reset.hide} />}
      <p class="actions">
        {reset.canSend && (
          <button
            type="button"
            class="button"
            aria-disabled={sending.busy}
            onClick={() => void reset.sendOut()}
          >
            {t['reset.send']}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-disabled={sending.busy}
          onClick={() => void reset.read()}
        >
          {t['reset.go']}
        </button>
      </p>
    </section>
  )
}
