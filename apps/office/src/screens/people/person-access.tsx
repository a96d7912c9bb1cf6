import type { DeviceId, PersonId, SessionId } from '@cho40/contract'
import type { VNode } from 'preact'
import { ProblemNote } from '../../parts/notes.tsx'
import { useAccessWords } from '../../text/access.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'
import { DeviceTable } from './device-table.tsx'
import { SessionTable } from './session-table.tsx'

/** Where somebody is signed in, ended one by one or all at once. */
export function PersonSessions({ personId }: { personId: PersonId }): VNode {
  const { t } = useAccessWords()
  const asked = useAsk('people.sessions', { personId })
  const sending = useSend(asked.anew)
  const end = async (sessionId?: SessionId): Promise<void> => {
    const ended = sessionId
      ? await sending.send('people.endSession', { personId, sessionId })
      : await sending.send('people.endSessions', { personId })
    if (ended) sending.setSaid(t['sessions.ended'])
  }
  const problem = asked.problem ?? sending.problem
  return (
    <section>
      <h2>{t['sessions.title']}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {asked.value && (
        <SessionTable sessions={asked.value} onEnd={({ sessionId }) => void end(sessionId)} />
      )}
      {asked.value && asked.value.length > 0 && (
        <p class="actions">
          <button
            type="button"
            class="button"
            aria-disabled={sending.busy}
            onClick={() => void end()}
          >
            {t['sessions.end.all']}
          </button>
        </p>
      )}
    </section>
  )
}

/** Somebody’s phones; whoever lost one comes without it. */
export function PersonDevices({ personId }: { personId: PersonId }): VNode {
  const { t } = useAccessWords()
  const asked = useAsk('people.devices', { personId })
  const sending = useSend(asked.anew)
  const problem = asked.problem ?? sending.problem
  const lose = async (deviceId: DeviceId): Promise<void> => {
    if (await sending.send('devices.revokeFor', { personId, deviceId })) {
      sending.setSaid(t['devices.done'])
    }
  }
  return (
    <section>
      <h2>{t['devices.title']}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {asked.value && (
        <DeviceTable devices={asked.value} onLost={({ deviceId }) => void lose(deviceId)} />
      )}
    </section>
  )
}
