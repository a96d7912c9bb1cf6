import type { AdoptionReport, ReportLine, RolledUpView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useAdoptionWords } from '../../text/adoption.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { figureText, partText } from './figure-text.ts'

type Props = { line: ReportLine; report: AdoptionReport }

/**
 * A figure put together: of a province from its communes, of a commune from the units of that time it
 * is made of; and whose figure is not there yet.
 */
export function UnitsSum({ line, report }: Props): VNode {
  const { t } = useAdoptionWords()
  const [isOpen, setOpen] = useState(false)
  const { unit, period } = report
  const { from, to } = period
  // Of a province the code has two figures, of a commune five.
  const isProvince = unit.code.length === 2
  const title = t[isProvince ? 'sum' : 'sum.made']
  const borders = isProvince ? 'then' : 'now'
  const wish = { unitCode: unit.code, indicatorId: line.indicatorId, from, to, borders } as const
  const asked = useAsk('adoption.rollUp', isOpen ? wish : 'nothing')
  return (
    <section class="communes-sum" aria-label={title}>
      <h3>{title}</h3>
      {!isOpen && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t['sum.go']}
          </button>
        </p>
      )}
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {isOpen && !asked.value && !asked.problem && <Loading />}
      {asked.value && <Sum of={asked.value} line={line} />}
    </section>
  )
}

function Sum({ of, line }: { of: RolledUpView; line: ReportLine }): VNode {
  const { language } = useWords()
  const { t, tell } = useAdoptionWords()
  const { cell, reported, expected, missingNames: missing, broken } = of
  return (
    <div role="status">
      <p>
        <b>{figureText(cell, line.decimals, { t, language })}</b>{' '}
        {cell.state === 'shown' && line.unit[language]} ({partText(cell, 'numerator', language)}
        {line.denominatorName !== null && ` / ${partText(cell, 'denominator', language)}`})
      </p>
      <p>{tell('sum.reported', { n: reported, of: expected })}</p>
      {broken && <p class="wants-work">{t['sum.broken']}</p>}
      {missing.length > 0 && <p>{tell('sum.missing', { units: missing.join(', ') })}</p>}
    </div>
  )
}
