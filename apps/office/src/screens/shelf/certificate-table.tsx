import type { CertificateView } from '@cho40/contract'
import { daysBetween } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shortDay } from '../../text/say.ts'
import { useShopWords } from '../../text/shop.ts'
import { byUrgency, isRunning } from './certificate-order.ts'

type Act = 'renew' | 'revoke'
type OnAct = (what: Act, certificate: CertificateView) => void
type Props = { certificates: readonly CertificateView[]; onAct?: OnAct }

/** OCOP certificates with what is left of their terms, the soonest to end first. */
export function CertificateTable({ certificates, onAct }: Props): VNode {
  const { t } = useShopWords()
  return (
    <TableRoom label={t['shelf.certificates']}>
      <thead>
        <tr>
          <th scope="col">{t['certificate.product']}</th>
          <th scope="col">{t['shelf.star']}</th>
          <th scope="col">{t['certificate.number']}</th>
          <th scope="col">{t['certificate.until']}</th>
          <th scope="col">{t['certificate.status']}</th>
          <th scope="col">{t['certificate.renew']}</th>
          {onAct && <td class="screen-only" />}
        </tr>
      </thead>
      <LongRows rows={byUrgency(certificates)} height={39} columns={onAct ? 7 : 6}>
        {(one) => <Row key={one.id} certificate={one} {...(onAct && { onAct })} />}
      </LongRows>
    </TableRoom>
  )
}

function Row({ certificate, onAct }: { certificate: CertificateView; onAct?: OnAct }): VNode {
  const { t, tell } = useShopWords()
  const { today } = useDesk()
  const { product, stars, decisionNumber, decidedOn, status, inForceUntil, renewal } = certificate
  const runs = isRunning(certificate)
  return (
    <tr>
      <th scope="row">{product}</th>
      <td>{stars}</td>
      <td>
        {decisionNumber}
        <small class="hint">{shortDay(decidedOn)}</small>
      </td>
      <td>
        {shortDay(inForceUntil)}
        {runs && (
          <small class="hint">
            {tell('certificate.left', { n: daysBetween(today, inForceUntil) })}
          </small>
        )}
      </td>
      <td class={status === 'expiring' || status === 'extended' ? 'wants-work' : ''}>
        {t[`status.${status}`]}
        {runs && inForceUntil > certificate.validUntil && (
          <small class="hint">{t['certificate.filed']}</small>
        )}
      </td>
      <td>
        {shortDay(renewal.from)} – {shortDay(renewal.until)}
      </td>
      {onAct && (
        <td class="screen-only">
          {runs &&
            (['renew', 'revoke'] as const).map((what) => (
              <button
                key={what}
                type="button"
                class="button"
                onClick={() => onAct(what, certificate)}
              >
                {t[`certificate.to.${what}`]}
                <span class="unseen">
                  {' '}
                  {product} {decisionNumber}
                </span>
              </button>
            ))}
        </td>
      )}
    </tr>
  )
}
