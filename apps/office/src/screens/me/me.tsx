import type { DeviceId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useAccessWords } from '../../text/access.ts'
import type { CallProblem } from '../../wire/call.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'
import { DeviceTable } from '../people/device-table.tsx'
import { SessionTable } from '../people/session-table.tsx'
import { Passkeys } from './passkeys.tsx'
import { PasswordForm, PinForm } from './secret-forms.tsx'

/** One's own sessions, devices and secrets: everybody at a desk has these. */
export function Me(): VNode {
  const { text } = useWords()
  const { t } = useAccessWords()
  const sessions = useAsk('session.list', undefined)
  const devices = useAsk('devices.list', undefined)
  const again = (): void => {
    sessions.again()
    devices.again()
  }
  const sending = useSend(() => Promise.all([sessions.anew(), devices.anew()]))
  const done = (said: string) => (answer: unknown) => {
    if (answer) sending.setSaid(said)
  }
  const problem = sessions.problem ?? devices.problem ?? sending.problem
  const lose = (deviceId: DeviceId): void => {
    void sending.send('devices.revoke', { deviceId }).then(done(t['devices.done']))
  }
  return (
    <div class="coop-screen access">
      <ScreenHead title={text['screen.me']} />
      <p class="about">{t['me.about']}</p>
      {problem && !isTooEasy(problem) && <ProblemNote problem={problem} again={again} />}
      {problem && isTooEasy(problem) && (
        <p class="note wants-work" role="alert">
          {t['secret.easy']}
        </p>
      )}
      <p class="said" role="status">
        {sending.said}
      </p>
      <section>
        <h2>{t['sessions.title']}</h2>
        {sessions.value && (
          <SessionTable
            sessions={sessions.value}
            onEnd={({ sessionId }) =>
              void sending.send('session.end', { sessionId }).then(done(t['sessions.ended']))
            }
          />
        )}
        {sessions.value && sessions.value.length > 1 && (
          <p class="actions">
            <button
              type="button"
              class="button"
              aria-disabled={sending.busy}
              onClick={() =>
                void sending.send('session.endOthers', undefined).then(done(t['sessions.ended']))
              }
            >
              {t['sessions.end.others']}
            </button>
          </p>
        )}
      </section>
      <section>
        <h2>{t['devices.title']}</h2>
        {devices.value && (
          <DeviceTable devices={devices.value} onLost={({ deviceId }) => lose(deviceId)} />
        )}
      </section>
      <Passkeys />
      <PinForm sending={sending} />
      <PasswordForm sending={sending} />
    </div>
  )
}

/** A new PIN or password that is guessed first is refused with the field and this reason. */
function isTooEasy(problem: CallProblem): boolean {
  return (
    problem.type === 'InvalidInput' &&
    problem.issues.some(({ message }) => message === 'too easy to guess')
  )
}
