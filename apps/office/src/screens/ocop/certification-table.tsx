import type { CertificationView } from '@cho40/contract'
import { daysBetween } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import { shortDay } from '../../text/say.ts'

type OnEnd = (certification: CertificationView) => void
type Props = { certifications: readonly CertificationView[]; onEnd?: OnEnd }

/** So many days before the end somebody should see to the next inspection. */
const SOON = 90

/** Certifications with what they cover and what is left of them, the soonest to end first. */
export function CertificationTable({ certifications, onEnd }: Props): VNode {
  const { t } = useOcopWords()
  return (
    <TableRoom label={t.others}>
      <thead>
        <tr>
          <th scope="col">{t['others.paper']}</th>
          <th scope="col">{t['others.of']}</th>
          <th scope="col">{t['others.days']}</th>
          <th scope="col">{t['others.status']}</th>
          {onEnd && <td class="screen-only" />}
        </tr>
      </thead>
      <tbody>
        {certifications.map((one) => (
          <Row key={one.id} certification={one} {...(onEnd && { onEnd })} />
        ))}
      </tbody>
    </TableRoom>
  )
}

function Row({ certification, onEnd }: { certification: CertificationView; onEnd?: OnEnd }): VNode {
  const { t, tell } = useOcopWords()
  const { today } = useDesk()
  const { scheme, number, issuer, listing, scope, documentHash: hash } = certification
  const { validFrom, validUntil, revokedOn, status } = certification
  const left = validUntil === undefined ? undefined : daysBetween(today, validUntil)
  const isSoon = status === 'valid' && left !== undefined && left <= SOON
  const state = isSoon ? 'soon' : status
  return (
    <tr>
      <th scope="row">
        {t[`scheme.${scheme}`]} {number}
        <small class="hint">{issuer}</small>
        {hash !== undefined && (
          <small class="hint" title={hash}>
            {tell('others.hash', { hash: hash.slice(0, 12) })}
          </small>
        )}
      </th>
      <td>
        {listing?.name ?? t['others.whole']}
        <small class="hint">{scope}</small>
      </td>
      <td>
        {shortDay(validFrom)} –{' '}
        {validUntil === undefined ? t['others.noend'] : shortDay(validUntil)}
        {status === 'valid' && left !== undefined && (
          <small class="hint">{tell('others.left', { n: left })}</small>
        )}
      </td>
      <td class={isSoon ? 'wants-work' : ''}>
        {t[`others.${state}`]}
        {revokedOn !== undefined && (
          <small class="hint">{tell('others.since', { day: shortDay(revokedOn) })}</small>
        )}
      </td>
      {onEnd && (
        <td class="screen-only">
          {revokedOn === undefined && status !== 'expired' && (
            <button type="button" class="button" onClick={() => onEnd(certification)}>
              {t['others.end']}
              <span class="unseen">
                {' '}
                {t[`scheme.${scheme}`]} {number}
              </span>
            </button>
          )}
        </td>
      )}
    </tr>
  )
}
