import type { AdoptionReport, Problem } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { adoptionReport, type Borders, updateFacts } from '@cho40/core/adoption'
import { ok, type Result } from '@cho40/values'

/**
 * A unit's report from the kept facts, which are first brought up to the books, so that it is the
 * one that the sales themselves would give. Problems: InvalidInput (period), NotFound (place).
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
  return made.ok ? ok(made.value.report) : made
}
