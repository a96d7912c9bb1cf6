import type { AdoptionReport, Problem } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { type Borders, periodNamed, viewReport } from '@cho40/core/adoption'
import { err, marketDayOf, ok, type Result } from '@cho40/values'

/**
 * A unit’s report from the kept facts, brought up to the books first; takings of a period that still
 * runs are kept back, and what is shown of others is remembered. Problems: InvalidInput (period),
 * NotFound (place).
 */
export function currentReport(
  deps: Deps,
  wanted: { readonly unitCode: string; readonly period: string; readonly borders?: Borders },
): Promise<Result<AdoptionReport, Problem>> {
  return viewReport(deps, wanted)
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
