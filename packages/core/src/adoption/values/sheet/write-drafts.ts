import type { EnterValue, IndicatorValueView, PersonId } from '@cho40/contract'
import { invariant } from '@cho40/values'
import type { Tx } from '../../../store/deps.ts'
import { indicatorOn } from '../../indicators/catalogue.ts'
import { valuesOf } from '../values.ts'
import { writeValue } from '../write-value.ts'
import type { RowIssue, RowRead } from './read-value-row.ts'

/** A row that is right by its rule and in its unit; `at` counts from 0 under the header. */
export type Checked = { readonly at: number; readonly row: RowRead; readonly edition: string }

export type Written = {
  readonly created: number
  readonly revised: number
  readonly unchanged: number
  readonly refused: readonly { readonly at: number; readonly issues: readonly RowIssue[] }[]
}

type Known = Pick<IndicatorValueView, 'id' | 'revision' | 'numerator' | 'denominator' | 'bound'>

/**
 * Writes rows as drafts: what is there already is asked for once, so that a sheet of a province’s
 * year holds up the writer for two inserts a row and no more.
 */
export async function writeDrafts(
  tx: Tx,
  rows: readonly Checked[],
  by: PersonId,
): Promise<Written> {
  const known = await knownValues(tx, rows)
  const count = { created: 0, revised: 0, unchanged: 0 }
  const refused: Written['refused'][number][] = []
  for (const { at, row, edition } of rows) {
    const { reason, ...told } = row
    const key = keyOf({ ...row, unitEdition: edition })
    const last = known.get(key)
    if (last && isSame(last, told)) {
      count.unchanged += 1
      continue
    }
    if (last && reason === null) {
      refused.push({ at, issues: [{ field: 'reason', code: 'there already' }] })
      continue
    }
    const indicator = indicatorOn(told.indicatorId, told.lastDay)
    invariant(indicator, 'a row that is right has a definition')
    const value: EnterValue = { ...told, id: tx.ids.make('ivalue'), cutoffAt: tx.clock.now() }
    const revision = (last?.revision ?? 0) + 1
    const one = {
      value,
      version: indicator.version,
      unitEdition: edition,
      revision,
      supersedesId: last?.id ?? null,
      reason: last ? reason : null,
      by,
    }
    await writeValue(tx, one, 'draft')
    known.set(key, { ...value, revision })
    count[last ? 'revised' : 'created'] += 1
  }
  return { ...count, refused }
}

type Place = Pick<
  IndicatorValueView,
  'indicatorId' | 'unitCode' | 'unitEdition' | 'firstDay' | 'lastDay'
>

function keyOf({ indicatorId, unitCode, unitEdition, firstDay, lastDay }: Place): string {
  return [indicatorId, unitCode, unitEdition, firstDay, lastDay].join(' ')
}

/** The last revision of everything that the rows may be about. */
async function knownValues(tx: Tx, rows: readonly Checked[]): Promise<Map<string, Known>> {
  const from = rows.map(({ row }) => row.firstDay).toSorted()[0]
  const to = rows
    .map(({ row }) => row.lastDay)
    .toSorted()
    .at(-1)
  if (from === undefined || to === undefined) return new Map()
  const unitCode = [...new Set(rows.map(({ row }) => row.unitCode))]
  const values = await valuesOf(tx, { unitCode, from, to })
  // Oldest first, so that of several revisions the last one stays.
  return new Map(values.map((value) => [keyOf(value), value]))
}

function isSame(
  last: Known,
  row: Pick<EnterValue, 'numerator' | 'denominator' | 'bound'>,
): boolean {
  return (
    last.numerator === row.numerator &&
    last.denominator === row.denominator &&
    last.bound === row.bound
  )
}
