import { type PersonId, type Problem, Scorecard } from '@cho40/contract'
import { err, invariant, marketDayOf, ok, type Result } from '@cho40/values'
import { canonicalJson } from '../../ledger/canonical.ts'
import { unitThenOf } from '../../market/market-units.ts'
import type { ClockDep, Deps, Reading } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'

/** A scorecard as it is kept: a change is a new version, what was scored by an old one stays. */
export type KeptCard = {
  readonly card: Scorecard
  readonly version: number
  readonly unitCode: string
}

/**
 * Keeps a scorecard for a unit and all below it. The same again is the version that is there.
 * Problems: NotFound (place), AlreadyExists (scorecard: of another unit).
 */
export function putScorecard(
  deps: Deps,
  wish: { readonly card: Scorecard; readonly unitCode: string; readonly by: PersonId },
): Promise<Result<number, Problem>> {
  const { card, unitCode, by } = wish
  return transact(deps, async (tx) => {
    if (!(await unitThenOf(tx, unitCode, marketDayOf(tx.clock.now())))) {
      return err({ type: 'NotFound', what: 'place', id: unitCode })
    }
    const last = await latestCard(tx, card.id)
    if (last && last.unitCode !== unitCode) {
      return err({ type: 'AlreadyExists', what: 'scorecard', id: card.id })
    }
    const body = canonicalJson(card)
    if (last && canonicalJson(last.card) === body) return ok(last.version)
    const version = (last?.version ?? 0) + 1
    await tx.db
      .insertInto('cho_scorecard')
      .values({
        id: card.id,
        version,
        unit_code: unitCode,
        body,
        recorded_by: by,
        recorded_at: tx.clock.now(),
      })
      .execute()
    return ok(version)
  })
}

/** The scorecards that hold for a unit: its own and those of what it belongs to, each as it is now. */
export async function scorecards(
  reading: Reading & ClockDep,
  { unitCode }: { readonly unitCode: string },
): Promise<KeptCard[]> {
  const unit = await unitThenOf(reading, unitCode, marketDayOf(reading.clock.now()))
  const rows = await reading.db
    .selectFrom('cho_scorecard')
    .selectAll()
    .where('unit_code', 'in', [unitCode, ...(unit?.above ?? [])])
    .orderBy('id')
    .orderBy('version')
    .execute()
  return [...new Map(rows.map((row) => [row.id, asCard(row)])).values()]
}

/** A scorecard as it is now; undefined when there is none of that id. */
export async function latestCard(reading: Reading, id: string): Promise<KeptCard | undefined> {
  const row = await reading.db
    .selectFrom('cho_scorecard')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && asCard(row)
}

function asCard(row: {
  readonly body: string
  readonly version: number
  readonly unit_code: string
}): KeptCard {
  const card = Scorecard.safeParse(JSON.parse(row.body))
  invariant(card.success, 'a scorecard that was kept can be read')
  return { card: card.data, version: row.version, unitCode: row.unit_code }
}
