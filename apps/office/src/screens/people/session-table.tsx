import type { OpenSessionView } from '@cho40/contract'
import type { VNode } from 'preact'
import { Badge } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords, useAccessWords } from '../../text/access.ts'

type Props = { sessions: readonly OpenSessionView[]; onEnd: (session: OpenSessionView) => void }

/** Open sessions by device, with the coarse network they come from. */
export function SessionTable({ sessions, onEnd }: Props): VNode {
  const { t } = useAccessWords()
  if (sessions.length === 0) return <p>{t['sessions.none']}</p>
  return (
    <TableRoom label={t['sessions.title']}>
      <thead>
        <tr>
          <th scope="col">{t['sessions.device']}</th>
          <th scope="col">{t['sessions.network']}</th>
          <th scope="col">{t['people.since']}</th>
          <th scope="col">{t['sessions.used']}</th>
          <th scope="col">{t['sessions.until']}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sessions.map((one) => (
          <tr key={one.sessionId}>
            <td>
              {one.deviceName ??
                (one.deviceId ? one.deviceId.slice(-6) : t['sessions.device.none'])}
            </td>
            <td>{one.network ?? '–'}</td>
            <td>{momentWords(one.since)}</td>
            <td>{one.lastUsedAt ? momentWords(one.lastUsedAt) : '–'}</td>
            <td>{momentWords(one.expiresAt)}</td>
            <td>
              {one.here ? (
                <Badge tone="leaf" pictogram="tick">
                  {t['sessions.here']}
                </Badge>
              ) : (
                <button type="button" class="button" onClick={() => onEnd(one)}>
                  {t['sessions.end']}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
