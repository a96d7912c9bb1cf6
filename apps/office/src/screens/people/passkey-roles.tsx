import type { PasskeyRoleView } from '@cho40/contract'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { useAccessWords } from '../../text/access.ts'
import { usePasskeyWords } from '../../text/passkeys.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'

/**
 * Says at the head of the screen whose figures alone open what moves money, and leads to a passkey of one's own; nothing
 * once every such role asks for one.
 */
export function PasskeyProposal(): VNode | null {
  const { address, go } = useDesk()
  const { t, tell } = usePasskeyWords()
  const asked = useAsk('passkeys.roles', undefined)
  const open = asked.value?.filter(({ required, people }) => !required && people > 0) ?? []
  if (open.length === 0) return null
  const n = open.reduce((sum, of) => sum + of.people - of.withPasskey, 0)
  return (
    <div class="note of-turmeric">
      <Pictogram name="shield" />
      <p>
        {n > 0 ? tell('propose', { n }) : t['propose.ready']}{' '}
        <a href={hrefOf({ ...address, screen: 'me' })} onClick={follow(() => go({ screen: 'me' }))}>
          {t['propose.mine']}
        </a>{' '}
        · <a href="#passkey-roles">{t['propose.rule']}</a>
      </p>
    </div>
  )
}

/** Which roles sign in with a passkey only, and how far their bearers are. */
export function PasskeyRoles(): VNode {
  const { t: access } = useAccessWords()
  const { t, tell } = usePasskeyWords()
  const asked = useAsk('passkeys.roles', undefined)
  const sending = useSend(asked.anew)
  const problem = sending.problem ?? asked.problem
  const change = async (of: PasskeyRoleView): Promise<void> => {
    const n = of.people - of.withPasskey
    if (!of.required && n > 0 && !confirm(tell('roles.sure', { n }))) return
    const { role, required } = of
    if (await sending.send('passkeys.require', { role, required: !required })) {
      sending.setSaid(t['roles.done'])
    }
  }
  return (
    <section id="passkey-roles" aria-label={t['roles.title']}>
      <h2>{t['roles.title']}</h2>
      <p>{t['roles.about']}</p>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      <ul class="run-list">
        {asked.value?.map((of) => (
          <li key={of.role}>
            <span>
              <b>{access[`role.${of.role}`]}</b> – {t[of.required ? 'roles.on' : 'roles.off']}.{' '}
              {tell('roles.state', { have: of.withPasskey, n: of.people })}
            </span>
            <button
              type="button"
              class="button"
              aria-disabled={sending.busy}
              onClick={() => void change(of)}
            >
              {t[of.required ? 'roles.relax' : 'roles.require']}
              <span class="unseen"> {access[`role.${of.role}`]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
