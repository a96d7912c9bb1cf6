import type { AdoptionReport, Problem } from '@cho40/contract'
import { marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { keepDecisions } from '../disclosure/decide-cells.ts'
import { updateFacts } from '../facts/update-facts.ts'
import type { Borders } from '../units.ts'
import { adoptionReport } from './adoption-report.ts'
import { withoutOpenTakings } from './while-open.ts'

/**
 * A unit’s report as of now, for somebody to look at. Looking is publishing: what it shows of takings
 * is remembered, so that reports of other units and periods, looked at one after the other, do not
 * together tell what each of them kept back. Problems: InvalidInput (period), NotFound (place).
 */
export async function viewReport(
  deps: Deps,
  wanted: { readonly unitCode: string; readonly period: string; readonly borders?: Borders },
): Promise<Result<AdoptionReport, Problem>> {
  for (let more = true; more; ) {
    const updated = await updateFacts(deps)
    if (!updated.ok) return updated
    ;({ more } = updated.value)
  }
  return transact(deps, async (tx) => {
    const made = await adoptionReport(tx, { ...wanted, facts: 'kept' })
    if (!made.ok) return made
    const { report, decided } = made.value
    const today = marketDayOf(report.cutoffAt)
    await keepDecisions(tx, decided, ({ period }) => period.to < today)
    return ok(withoutOpenTakings(report, today))
  })
}
