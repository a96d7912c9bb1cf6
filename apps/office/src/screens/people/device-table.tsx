import type { DeviceView } from '@cho40/contract'
import type { VNode } from 'preact'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords, useAccessWords } from '../../text/access.ts'

type Props = { devices: readonly DeviceView[]; onLost: (device: DeviceView) => void }

/** Phones and computers somebody signed in on; a lost one is given up after a question. */
export function DeviceTable({ devices, onLost }: Props): VNode {
  const { t, tell } = useAccessWords()
  if (devices.length === 0) return <p>{t['devices.none']}</p>
  const stateOf = ({ revokedAt, signedIn }: DeviceView): string => {
    if (revokedAt) return tell('devices.gone', { at: momentWords(revokedAt) })
    return signedIn ? t['devices.in'] : t['devices.out']
  }
  return (
    <TableRoom label={t['devices.title']}>
      <thead>
        <tr>
          <th scope="col">{t['sessions.device']}</th>
          <th scope="col">{t['devices.first']}</th>
          <th scope="col">{t['sessions.used']}</th>
          <th scope="col">{t['devices.state']}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <tr key={device.deviceId}>
            <td>{device.name ?? device.deviceId.slice(-6)}</td>
            <td>{momentWords(device.firstSeenAt)}</td>
            <td>{device.lastUsedAt ? momentWords(device.lastUsedAt) : '–'}</td>
            <td>{stateOf(device)}</td>
            <td>
              {!device.revokedAt && (
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    if (confirm(t['devices.lost.sure'])) onLost(device)
                  }}
                >
                  {t['devices.lost']}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
