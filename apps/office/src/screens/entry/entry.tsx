import type { VNode } from 'preact'
import { isUnit } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useEntryWords } from '../../text/entry.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { UnitPeriodFields, useUnitPeriod } from '../adoption/unit-period.tsx'
import { valuesIn } from './due.ts'
import { DueList } from './due-list.tsx'
import { FileImport } from './file-import.tsx'
import { daysOfPeriod, dueIn } from './typed-value.ts'
import { UnsentNote } from './unsent-note.tsx'
import { useRules } from './use-rules.ts'
import { ValuePanel } from './value-panel.tsx'

/** What the books cannot tell: entered here, checked by another person, or brought as a file. */
export function Entry(): VNode {
  const { text } = useWords()
  const { address } = useDesk()
  const { t } = useEntryWords()
  const at = useUnitPeriod('over')
  const { rules, problem, again } = useRules()
  const span = daysOfPeriod(at.period)
  const due = rules && dueIn(rules, span)
  // A year’s indicator begins before the period that is looked at.
  const from = due?.map(({ firstDay }) => firstDay).toSorted()[0] ?? span.firstDay
  const asked = useAsk(
    'adoption.values.list',
    isUnit(at.unit) ? { unitCode: at.unit, from, to: span.lastDay } : 'nothing',
  )
  const refresh = asked.again
  const open = due?.find(({ rule }) => rule.indicatorId === address.indicator)
  return (
    <div class="coop-screen adoption">
      <ScreenHead title={text['screen.values']}>
        <UnitPeriodFields at={at} />
      </ScreenHead>
      <p class="source">{t.about}</p>
      <UnsentNote onSent={refresh} />
      {problem && !rules && <ProblemNote problem={problem} again={again} />}
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!due && !problem && <Loading />}
      {due?.length === 0 && <Empty title={t.none} help={t['none.help']} />}
      {due && due.length > 0 && open && (
        <ValuePanel
          key={`${open.rule.indicatorId} ${at.unit} ${open.lastDay}`}
          unitCode={at.unit}
          due={open}
          all={due}
          values={valuesIn(asked.value, open, open.rule.indicatorId)}
          onDone={asked.anew}
        />
      )}
      {due && due.length > 0 && !open && (
        <>
          <DueList due={due} values={asked.value} onDone={asked.anew} />
          <FileImport at={at} onDone={refresh} />
        </>
      )}
    </div>
  )
}
