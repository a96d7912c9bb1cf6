import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { isUnit } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import type { PackLine } from '../../wire/adoption-calls.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { UnitPeriodFields, useUnitPeriod } from '../adoption/unit-period.tsx'
import { daysOfPeriod } from '../entry/typed-value.ts'
import { Compose } from './compose.tsx'
import { Packs } from './packs.tsx'
import { StandingPart } from './standing-part.tsx'

const WRITERS = ['commune_officer', 'administrator']

/** The month’s report: what is complete, the words, the preview, and what was kept for ever. */
export function Reports(): VNode {
  const { text } = useWords()
  const { session, today } = useDesk()
  const { t } = useCommuneWords()
  const at = useUnitPeriod('over')
  const [revised, setRevised] = useState<PackLine>()
  const { unit: unitCode, period } = at
  const known = isUnit(unitCode)
  const packs = useAsk('adoption.report.packs', known ? { unitCode } : 'nothing')
  const report = useAsk('adoption.report.view', known ? { unitCode, period } : 'nothing')
  const mayWrite = session.roles.some(({ role }) => WRITERS.includes(role))
  const isOver = daysOfPeriod(period).lastDay < today
  return (
    <div class="coop-screen adoption">
      <ScreenHead title={text['screen.reports']}>
        <UnitPeriodFields at={at} />
      </ScreenHead>
      <p class="source">{t['report.about']}</p>
      {known && <StandingPart at={at} maySet={mayWrite} />}
      {report.problem && <ProblemNote problem={report.problem} again={report.again} />}
      {known && !report.value && !report.problem && <Loading />}
      {report.value && (
        <Compose
          key={`${unitCode} ${period} ${revised?.id ?? ''}`}
          report={report.value}
          revised={revised}
          mayKeep={mayWrite && isOver}
          isOver={isOver}
          newest={packs.value?.[0]}
          onKept={() => {
            setRevised(undefined)
            packs.again()
          }}
        />
      )}
      {packs.problem && <ProblemNote problem={packs.problem} again={packs.again} />}
      {packs.value && (
        <Packs
          unitCode={unitCode}
          packs={packs.value}
          onRevise={mayWrite ? setRevised : undefined}
        />
      )}
    </div>
  )
}
