import { createHash } from 'node:crypto'
import type {
  AdoptionReport,
  FreezeReport,
  PersonId,
  Problem,
  ReportCell,
  ReportPackId,
  ReportPackView,
} from '@cho40/contract'
import { err, type Instant, type MarketDay, ok, type Result } from '@cho40/values'
import { canonicalJson } from '../../ledger/canonical.ts'
import type { Deps, Reading } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { keepDecisions } from '../disclosure/decide-cells.ts'
import { updateFacts } from '../facts/update-facts.ts'
import { adoptionReport } from './adoption-report.ts'
import { FIRST_FORM } from './report-text.ts'

/**
 * Makes a report and keeps it for ever, with the hash of its text. Whatever arrives later leaves it
 * as it was sent: a correction is another pack that names it, the reason, and what changed.
 * Problems: InvalidInput, NotFound (place, report), WrongState (report that has a successor, or of
 * another unit or period), IdReused.
 */
export async function freezeReport(
  deps: Deps,
  { freeze, by }: { readonly freeze: FreezeReport; readonly by: PersonId },
): Promise<Result<ReportPackView, Problem>> {
  for (let more = true; more; ) {
    const updated = await updateFacts(deps)
    if (!updated.ok) return updated
    ;({ more } = updated.value)
  }
  return transact(deps, (tx) =>
    once(tx, { scope: freeze.unitCode, id: freeze.id, body: freeze }, async () => {
      const { unitCode, period, words, supersedes } = freeze
      const made = await adoptionReport(tx, { unitCode, period, words, facts: 'kept' })
      if (!made.ok) return made
      const revised = await asRevision(tx, made.value.report, supersedes)
      if (!revised.ok) return revised
      const report = revised.value
      const body = canonicalJson(report)
      const sha256 = createHash('sha256').update(body).digest('hex')
      await keepDecisions(tx, made.value.decided)
      await tx.db
        .insertInto('cho_report_pack')
        .values({
          id: freeze.id,
          unit_code: report.unit.code,
          unit_edition: report.unit.edition,
          first_day: report.period.from,
          last_day: report.period.to,
          cutoff_at: report.cutoffAt,
          body,
          sha256,
          made_by: by,
          supersedes_id: supersedes?.id ?? null,
          reason: supersedes?.reason ?? null,
          recorded_at: tx.clock.now(),
        })
        .execute()
      return ok({ id: freeze.id, sha256, body })
    }),
  )
}

async function asRevision(
  reading: Reading,
  report: AdoptionReport,
  supersedes: FreezeReport['supersedes'],
): Promise<Result<AdoptionReport, Problem>> {
  if (supersedes === null) return ok(report)
  const { id, reason } = supersedes
  const old = await reportPack(reading, id)
  if (!old.ok) return old
  const before = old.value.report
  const after = await reading.db
    .selectFrom('cho_report_pack')
    .select('id')
    .where('supersedes_id', '=', id)
    .executeTakeFirst()
  if (after) return err({ type: 'WrongState', what: 'report', id, state: 'superseded' })
  const same = before.unit.code === report.unit.code && before.period.name === report.period.name
  if (!same) return err({ type: 'WrongState', what: 'report', id, state: 'of another period' })
  return ok({ ...report, revision: { supersedes: id, reason, changes: changes(before, report) } })
}

function changes(before: AdoptionReport, now: AdoptionReport) {
  return now.lines.flatMap(({ indicatorId, now: is }) => {
    const was: ReportCell = before.lines.find((line) => line.indicatorId === indicatorId)?.now ?? {
      state: 'missing',
    }
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ indicatorId, was, is }]
  })
}

export type ReportPack = ReportPackView & {
  readonly report: AdoptionReport
  /** False when the text is no longer the one that was hashed. */
  readonly intact: boolean
}

/** A report as it was kept. Problems: NotFound. */
export async function reportPack(
  reading: Reading,
  id: ReportPackId,
): Promise<Result<ReportPack, Problem>> {
  const row = await reading.db
    .selectFrom('cho_report_pack')
    .select(['id', 'sha256', 'body'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'report', id })
  const intact = createHash('sha256').update(row.body).digest('hex') === row.sha256
  return ok({ ...row, intact, report: asReport(row.body) })
}

/** What a kept text says; the first form told nothing of earlier periods. */
function asReport(body: string): AdoptionReport {
  const report = JSON.parse(body) as AdoptionReport
  if (report.form !== FIRST_FORM) return report
  const untold = { baseline: null, trend: [], change: null, notes: [] }
  return { ...report, lines: report.lines.map((line) => ({ ...line, ...untold })) }
}

/** A report in the list of those that were kept. */
export type PackLine = {
  readonly id: ReportPackId
  readonly period: MarketDay
  readonly lastDay: MarketDay
  readonly sha256: string
  readonly supersedes: ReportPackId | null
  readonly reason: string | null
  readonly recordedAt: Instant
}

/** A unit’s kept reports, the newest first, revisions among them. */
export function reportPacks(
  reading: Reading,
  { unitCode }: { readonly unitCode: string },
): Promise<PackLine[]> {
  return reading.db
    .selectFrom('cho_report_pack')
    .select(['id', 'first_day as period', 'last_day as lastDay', 'sha256'])
    .select(['supersedes_id as supersedes', 'reason', 'recorded_at as recordedAt'])
    .where('unit_code', '=', unitCode)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
