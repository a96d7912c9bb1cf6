import type { CooperativeId } from '@cho40/contract'
import type { VNode } from 'preact'
import { ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shortDay } from '../../text/say.ts'
import { useShopWords } from '../../text/shop.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** OCOP certificates with their terms, the soonest to end first. */
export function CertificateTable({ cooperativeId }: { cooperativeId: CooperativeId }): VNode {
  const { t } = useShopWords()
  const asked = useAsk('catalogue.certificate.list', { cooperativeId })
  return (
    <section class="part">
      <h2>{t['shelf.certificates']}</h2>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value?.length === 0 && <p class="quiet">{t['shelf.certificates.none']}</p>}
      {asked.value && asked.value.length > 0 && (
        <TableRoom label={t['shelf.certificates']}>
          <thead>
            <tr>
              <th scope="col">{t['certificate.product']}</th>
              <th scope="col">{t['shelf.star']}</th>
              <th scope="col">{t['certificate.number']}</th>
              <th scope="col">{t['certificate.until']}</th>
              <th scope="col">{t['certificate.status']}</th>
              <th scope="col">{t['certificate.renew']}</th>
            </tr>
          </thead>
          <tbody>
            {asked.value.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.product}</th>
                <td>{one.stars}</td>
                <td>{one.decisionNumber}</td>
                <td>{shortDay(one.inForceUntil)}</td>
                <td class={one.status === 'expiring' ? 'wants-work' : ''}>
                  {t[`status.${one.status}`]}
                </td>
                <td>
                  {shortDay(one.renewal.from)} – {shortDay(one.renewal.until)}
                </td>
              </tr>
            ))}
          </tbody>
        </TableRoom>
      )}
    </section>
  )
}
