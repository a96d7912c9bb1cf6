import type { AskAudit } from '@cho40/contract'
import { nextMarketDay, plusDays, startOfMarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { ChoiceField, DayField } from '../../parts/fields.tsx'
import { follow } from '../../parts/follow.ts'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useAccessWords } from '../../text/access.ts'
import { SOURCES } from './kinds.ts'
import { LogPage } from './log-page.tsx'

type Kind = (typeof SOURCES)[number] | 'all'
const WEEK = 7

/** Who did what, searched by days, by kind and by person; the latest first. */
export function Log(): VNode {
  const { text } = useWords()
  const { t } = useAccessWords()
  const { today, address, go } = useDesk()
  const [from, setFrom] = useState(() => plusDays(today, 1 - WEEK))
  const [to, setTo] = useState(today)
  const [kind, setKind] = useState<Kind>('all')
  const { person: personId, ...everybody } = address
  const wish: AskAudit = {
    from: startOfMarketDay(from),
    to: startOfMarketDay(nextMarketDay(to)),
    limit: 50,
    ...(kind !== 'all' && { kind }),
    ...(personId && { personId }),
  }
  return (
    <div class="coop-screen access">
      <ScreenHead title={text['screen.log']} />
      <p class="about">{t['log.about']}</p>
      <div class="form-fields">
        <DayField name="from" label={t['log.from']} value={from} onValue={setFrom} max={to} />
        <DayField name="to" label={t['log.to']} value={to} onValue={setTo} max={today} />
        <ChoiceField<Kind>
          name="kind"
          label={t['log.kind']}
          value={kind}
          options={[
            ['all', t['log.kind.all']],
            ...SOURCES.map((one) => [one, t[`of.${one}`]] as const),
          ]}
          onValue={setKind}
        />
      </div>
      {personId && (
        <p>
          {t['log.person']}{' '}
          <a href={hrefOf(everybody)} onClick={follow(() => go({ person: undefined }))}>
            {t['log.person.all']}
          </a>
        </p>
      )}
      <LogPage key={JSON.stringify(wish)} wish={wish} />
    </div>
  )
}
