import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { UnitPeriodFields, useUnitPeriod } from '../adoption/unit-period.tsx'
import { daysOfPeriod } from '../entry/typed-value.ts'
import { PackageIn } from './package-in.tsx'
import { Peers } from './peers.tsx'

/** Between two deployments: values out, signed or for DHIS2; packages in, from keys that are trusted. */
export function Exchange(): VNode {
  const { text } = useWords()
  const { session } = useDesk()
  const { t } = useCommuneWords()
  const at = useUnitPeriod('over')
  const key = useAsk('adoption.peers.ownKey', undefined)
  const isAdministrator = session.roles.some(
    ({ role, scopeId }) => role === 'administrator' && scopeId === 'system',
  )
  const { firstDay, lastDay } = daysOfPeriod(at.period)
  const file = (kind: 'package' | 'dhis2.json'): string =>
    `/api/v1/indicators/${at.unit}.${kind}?from=${firstDay}&to=${lastDay}`
  return (
    <div class="coop-screen adoption">
      <ScreenHead title={text['screen.exchange']}>
        <UnitPeriodFields at={at} />
      </ScreenHead>
      <p class="source">{t['exchange.about']}</p>
      <section class="part" aria-label={t['exchange.out']}>
        <h2>{t['exchange.out']}</h2>
        <p class="actions">
          <a class="button primary" href={file('package')} download>
            {t['exchange.package']}
          </a>
          <a class="button" href={file('dhis2.json')} download>
            {t['exchange.dhis2']}
          </a>
        </p>
        <p class="source">{t['exchange.dhis2.help']}</p>
        <dl class="explained">
          <dt>{t['exchange.key']}</dt>
          <dd>
            <code class="secret">{key.value ?? '…'}</code>
            <small class="hint">{t['exchange.key.help']}</small>
          </dd>
        </dl>
      </section>
      {isAdministrator ? (
        <>
          <PackageIn />
          <Peers />
        </>
      ) : (
        <p class="source">{t['exchange.admin']}</p>
      )}
    </div>
  )
}
