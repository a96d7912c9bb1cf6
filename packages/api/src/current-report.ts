import type { AdoptionReport, Problem } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import {
  adoptionReport,
  type Borders,
  periodNamed,
  updateFacts,
  withoutOpenTakings,
} from '@cho40/core/adoption'
import { err, marketDayOf, ok, type Result } from '@cho40/values'

/**
 * A unit's report from the kept facts, which are first brought up to the books, so that it is the
 * one that the sales themselves would give; takings of a period that still runs are kept back. Problems: InvalidInput (period), NotFound (place).
 */
export async function currentReport(
  deps: Deps,
  wanted: { readonly unitCode: string; readonly period: string; readonly borders?: Borders },
): Promise<Result<AdoptionReport, Problem>> {
  for (let more = true; more; ) {
    const updated = await updateFacts(deps)
    if (!updated.ok) return updated
    ;({ more } = updated.value)
  }
  const made = await adoptionReport(deps, { ...wanted, facts: 'kept' })
  if (!made.ok) return made
  const { report } = made.value
  return ok(withoutOpenTakings(report, marketDayOf(report.cutoffAt)))
}

/**
 * A report is kept for ever once its period is over, not before: several of a running one would tell
 * by subtraction what was taken between them. Problems: InvalidInput, WrongState (period still runs).
 */
export function periodIsOver({ clock }: Deps, name: string): Result<undefined, Problem> {
  const period = periodNamed(name)
  if (!period.ok) return period
  if (period.value.to < marketDayOf(clock.now())) return ok(undefined)
  return err({ type: 'WrongState', what: 'period', id: name, state: 'running' })
}
