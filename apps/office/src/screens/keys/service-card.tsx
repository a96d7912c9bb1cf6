import type { ServiceView } from '@cho40/contract'
import type { VNode } from 'preact'
import { Badge } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords, useAccessWords } from '../../text/access.ts'
import { shortDay } from '../../text/say.ts'
import type { Sending } from '../../wire/use-send.ts'
import type { MadeNow } from './make-form.tsx'

const DAYS = 90
const MOST_ACTIVE = 2

type Props = { service: ServiceView; sending: Sending; onMade: (made: MadeNow) => void }
type Key = ServiceView['keys'][number]

/** One program with its keys; a new one is made while the old still works. */
export function ServiceCard({ service, sending, onMade }: Props): VNode {
  const { t } = useAccessWords()
  const { serviceId, name, role } = service
  const active = service.keys.filter(({ state }) => state === 'active')
  const rotate = async (): Promise<void> => {
    const made = await sending.send('keys.rotate', { serviceId, days: DAYS })
    if (made) onMade({ name, ...made.value })
  }
  const revoke = async ({ keyId }: Key): Promise<void> => {
    if (!confirm(t['keys.revoke.sure'])) return
    if (await sending.send('keys.revoke', { keyId })) sending.setSaid(t['keys.revoked'])
  }
  return (
    <section class="feed" aria-label={name}>
      <h2>
        {name} – {t[`role.${role}`]}
      </h2>
      <TableRoom label={`${t['keys.key']} ${name}`}>
        <thead>
          <tr>
            <th scope="col">{t['keys.key']}</th>
            <th scope="col">{t['keys.made']}</th>
            <th scope="col">{t['keys.until']}</th>
            <th scope="col">{t['keys.used']}</th>
            <th scope="col">{t['keys.state']}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {service.keys.map((key) => (
            <KeyRow key={key.keyId} of={key} onRevoke={() => void revoke(key)} />
          ))}
        </tbody>
      </TableRoom>
      {active.length < MOST_ACTIVE && (
        <p class="actions">
          <button
            type="button"
            class="button"
            aria-disabled={sending.busy}
            onClick={() => void rotate()}
          >
            {t['keys.rotate']}
          </button>
          <small class="hint">{t['keys.rotate.help']}</small>
        </p>
      )}
    </section>
  )
}

function KeyRow({ of, onRevoke }: { of: Key; onRevoke: () => void }): VNode {
  const { t } = useAccessWords()
  const isActive = of.state === 'active'
  return (
    <tr>
      <td>
        <code>{of.keyId.slice(-6)}</code>
      </td>
      <td>{momentWords(of.madeAt)}</td>
      <td>{momentWords(of.expiresAt)}</td>
      <td>{of.lastUsedOn ? shortDay(of.lastUsedOn) : t['keys.never']}</td>
      <td>
        <Badge tone={isActive ? 'leaf' : 'quiet'} pictogram={isActive ? 'tick' : 'cross'}>
          {t[`key.${of.state}`]}
        </Badge>
      </td>
      <td>
        {isActive && (
          <button type="button" class="button" onClick={onRevoke}>
            {t['keys.revoke']}
          </button>
        )}
      </td>
    </tr>
  )
}
