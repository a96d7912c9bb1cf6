import type { SettlementView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { useCoopWords } from '../../text/coop.ts'

/** Papers to print and the bank's batch file; payouts only once they are ordered. */
export function Papers({ run }: { run: SettlementView }): VNode {
  const { language } = useWords()
  const { t } = useCoopWords()
  const isOrdered = !['draft', 'checked', 'approved', 'void'].includes(run.state)
  const sheets = isOrdered
    ? (['statements', 'summary', 'payouts', 'codes'] as const)
    : (['statements', 'summary'] as const)
  return (
    <p class="papers">
      {sheets.map((sheet) => (
        <a
          key={sheet}
          target="_blank"
          rel="noreferrer"
          href={`/print/settlements/${run.id}/${sheet}?language=${language}`}
        >
          {t[`paper.${sheet}`]}
        </a>
      ))}
      {isOrdered && (
        <a download href={`/api/v1/settlements/${run.id}/payouts.xlsx`}>
          {t['paper.batch']}
        </a>
      )}
    </p>
  )
}
