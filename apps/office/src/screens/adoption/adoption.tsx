import type { SessionView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useAdoptionWords } from '../../text/adoption.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { PeriodField } from './period-field.tsx'
import { Report } from './report.tsx'

const UNIT = /^\d{2}(\d{3})?$/

/** The place a role was given for, where there is no market to name one. */
function placeOf({ roles }: SessionView): string | undefined {
  const place = roles.find(({ scopeId }) => scopeId.startsWith('place:'))
  return place?.scopeId.slice('place:'.length)
}

/** How far a commune's markets have come in a period: what the commune reports, before it is sent. */
export function Adoption(): VNode {
  const { text } = useWords()
  const { market, today, session } = useDesk()
  const { t } = useAdoptionWords()
  const [unitCode, setUnitCode] = useState(market?.placeCode ?? placeOf(session) ?? '')
  const [period, setPeriod] = useState<string>(today.slice(0, 7))
  const known = UNIT.test(unitCode)
  const asked = useAsk('adoption.report.view', known ? { unitCode, period } : 'nothing')
  return (
    <div class="coop-screen">
      <ScreenHead title={text['screen.adoption']}>
        <label class="field">
          <span>{t.unit}</span>
          <input
            name="unit"
            inputMode="numeric"
            autocomplete="off"
            maxLength={5}
            value={unitCode}
            aria-invalid={!known}
            onInput={({ currentTarget }) => setUnitCode(currentTarget.value.trim())}
          />
        </label>
        <PeriodField today={today} value={period} onValue={setPeriod} />
      </ScreenHead>
      <p class="source">{t.about}</p>
      {!known && <p role="status">{t['unit.wrong']}</p>}
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value ? <Report report={asked.value} /> : known && !asked.problem && <Loading />}
    </div>
  )
}
