import type { IndicatorValueId, IndicatorValueView, Problem } from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'

function valueRows(reading: Reading) {
  return reading.db
    .selectFrom('cho_indicator_value as value')
    .innerJoin('cho_value_step as step', 'step.value_id', 'value.id')
    .selectAll('value')
    .select(['step.state', 'step.position'])
    .where((eb) =>
      eb(
        'step.position',
        '=',
        eb
          .selectFrom('cho_value_step as last')
          .select((one) => one.fn.max('last.position').as('position'))
          .whereRef('last.value_id', '=', 'value.id'),
      ),
    )
}

type ValueRow = Awaited<ReturnType<ReturnType<typeof valueRows>['executeTakeFirstOrThrow']>>

function rowToValue(row: ValueRow): IndicatorValueView {
  return {
    id: row.id,
    indicatorId: row.indicator_id,
    version: row.version,
    unitCode: row.unit_code,
    unitEdition: row.unit_edition,
    firstDay: row.first_day,
    lastDay: row.last_day,
    cutoffAt: row.cutoff_at,
    numerator: row.numerator,
    denominator: row.denominator,
    bound: row.bound,
    source: row.source,
    method: row.method,
    evidence: [row.evidence_0, row.evidence_1, row.evidence_2, row.evidence_3],
    coverage:
      row.covered === null || row.coverable === null
        ? null
        : { covered: row.covered, of: row.coverable },
    state: row.state,
    revision: row.revision,
    supersedesId: row.supersedes_id,
    reason: row.reason,
    locked: row.state === 'accepted',
  }
}

/** One value, with where it stands. Problems: NotFound. */
export async function indicatorValue(
  reading: Reading,
  id: IndicatorValueId,
): Promise<Result<IndicatorValueView, Problem>> {
  const row = await valueRows(reading).where('value.id', '=', id).executeTakeFirst()
  return row ? ok(rowToValue(row)) : err({ type: 'NotFound', what: 'value', id })
}

export type ValuesOf = {
  /** One unit, or several at once. */
  readonly unitCode: string | readonly string[]
  readonly unitEdition?: string
  readonly from: MarketDay
  readonly to: MarketDay
  readonly indicatorId?: string
}

/**
 * The values of a unit whose periods lie within some days, oldest first. Of revisions the last that
 * was accepted is the value; one that nobody accepted yet does not push an accepted one aside.
 */
export async function acceptedValues(
  reading: Reading,
  of: ValuesOf,
): Promise<readonly IndicatorValueView[]> {
  const all = await valuesOf(reading, of)
  const last = new Map<string, IndicatorValueView>()
  for (const value of all.filter(({ locked }) => locked)) {
    const { indicatorId, unitCode, unitEdition, firstDay, lastDay } = value
    last.set([indicatorId, unitCode, unitEdition, firstDay, lastDay].join(' '), value)
  }
  return [...last.values()]
}

/** All values of a unit within some days, every revision, oldest first. */
export async function valuesOf(
  reading: Reading,
  of: ValuesOf,
): Promise<readonly IndicatorValueView[]> {
  const { unitCode } = of
  const codes = typeof unitCode === 'string' ? [unitCode] : unitCode
  if (codes.length === 0) return []
  let query = valueRows(reading)
    .where('value.unit_code', 'in', [...codes])
    .where('value.first_day', '>=', of.from)
    .where('value.last_day', '<=', of.to)
  if (of.unitEdition !== undefined) query = query.where('value.unit_edition', '=', of.unitEdition)
  if (of.indicatorId !== undefined) query = query.where('value.indicator_id', '=', of.indicatorId)
  const rows = await query
    .orderBy('value.last_day')
    .orderBy('value.unit_code')
    .orderBy('value.indicator_id')
    .orderBy('value.revision')
    .execute()
  return rows.map(rowToValue)
}

/** Whether a later revision of a value is there. */
export async function isSuperseded(reading: Reading, id: IndicatorValueId): Promise<boolean> {
  const row = await reading.db
    .selectFrom('cho_indicator_value')
    .select(sql<number>`1`.as('one'))
    .where('supersedes_id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
