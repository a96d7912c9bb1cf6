import type { VNode } from 'preact'
import { isUnit } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useAdoptionWords } from '../../text/adoption.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { IndicatorPage } from './indicator-page.tsx'
import { Report } from './report.tsx'
import { UnitPeriodFields, useUnitPeriod } from './unit-period.tsx'

/** How far a commune's markets have come in a period, or one indicator of it down to its sources. */
export function Adoption(): VNode {
  const { text } = useWords()
  const { address, go } = useDesk()
  const { t } = useAdoptionWords()
  const at = useUnitPeriod()
  const { unit: unitCode, period } = at
  const asked = useAsk('adoption.report.view', isUnit(unitCode) ? { unitCode, period } : 'nothing')
  const line = asked.value?.lines.find(({ indicatorId }) => indicatorId === address.indicator)
  const step = (by: number): void => {
    const lines = asked.value?.lines ?? []
    const here = lines.findIndex(({ indicatorId }) => indicatorId === address.indicator)
    const next = lines[here + by]
    if (next) go({ indicator: next.indicatorId })
  }
  const keys = useScreenKeys([
    { key: 'j', label: t['key.next'], press: () => step(1) },
    { key: 'k', label: t['key.before'], press: () => step(-1) },
    { key: 'b', label: t['key.all'], press: () => go({ indicator: undefined }) },
  ])
  return (
    <div class="coop-screen adoption">
      <ScreenHead title={text['screen.adoption']}>
        <UnitPeriodFields at={at} />
      </ScreenHead>
      <p class="source">{t.about}</p>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {isUnit(unitCode) && !asked.value && !asked.problem && <Loading />}
      {asked.value && line && (
        <IndicatorPage key={line.indicatorId} line={line} report={asked.value} />
      )}
      {asked.value && !line && <Report report={asked.value} />}
      {keys}
    </div>
  )
}
