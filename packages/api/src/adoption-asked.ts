import { type AdoptionReport, type Problem, ReportPackRef } from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import { reportPack } from '@cho40/core/adoption'
import { err, ok, type Result } from '@cho40/values'
import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { currentReport } from './current-report.ts'
import { invalidInput } from './invalid-input.ts'
import { scopeOverPlace } from './place-scope.ts'
import { contextOf } from './sessions.ts'

/** Either the figures of now over a period, or a report as it was kept. */
const ReportQuery = z.union([
  z.strictObject({
    period: z.string().check(z.maxLength(7)),
    borders: z._default(z.enum(['then', 'now']), 'then'),
  }),
  z.strictObject({ pack: ReportPackRef }),
])

export type AskedReport = {
  readonly report: AdoptionReport
  /** The text of a kept report, to the byte; undefined for the figures of now. */
  readonly kept: string | undefined
}

/**
 * The report a request asks for. Who may not see a unit's figures learns nothing of it, not even
 * whether it is there. Problems: NotSignedIn, NotAllowed, InvalidInput, NotFound (place, report).
 */
export async function askedReport(
  options: ApiOptions,
  c: Context,
  unitCode: string,
): Promise<Result<AskedReport, Problem>> {
  const { deps } = options
  const { actor } = await contextOf(options, c)
  if (!actor) return err({ type: 'NotSignedIn' })
  const permission = 'indicator.view'
  const scopeId = await scopeOverPlace({ deps, actor }, { permission, unitCode })
  const allowed = await authorize(deps, { personId: actor.personId, permission, scopeId })
  if (!allowed.ok) return allowed
  const query = z.safeParse(ReportQuery, c.req.query())
  if (!query.success) return err(invalidInput(query.error))
  if ('period' in query.data) {
    const made = await currentReport(deps, { unitCode, ...query.data })
    return made.ok ? ok({ report: made.value, kept: undefined }) : made
  }
  const pack = await reportPack(deps, query.data.pack)
  if (!pack.ok) return pack
  const { report, body } = pack.value
  // The permission was for this unit alone, so a report of another one is as good as none.
  if (report.unit.code !== unitCode) {
    return err({ type: 'NotFound', what: 'report', id: query.data.pack })
  }
  return ok({ report, kept: body })
}
