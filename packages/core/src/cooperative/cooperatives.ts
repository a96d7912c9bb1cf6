import type { BookId, CooperativeForm, CooperativeId, Problem } from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { CooperativeTables } from './tables.ts'

export type Cooperative = {
  readonly id: CooperativeId
  readonly bookId: BookId
  readonly name: string
  readonly demo: boolean
}

export type Charter = Omit<CooperativeTables['cho_charter'], 'recorded_by' | 'recorded_at'>

/** Problems: NotFound. */
export async function cooperativeOf(
  reading: Reading,
  id: CooperativeId,
): Promise<Result<Cooperative, Problem>> {
  const row = await reading.db
    .selectFrom('cho_cooperative')
    .select(['id', 'book_id', 'name', 'demo'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'cooperative', id })
  return ok({ id: row.id, bookId: row.book_id, name: row.name, demo: row.demo === 1 })
}

/** All cooperatives, by name; who may see which is for the caller to ask. */
export async function cooperatives(reading: Reading): Promise<Cooperative[]> {
  const rows = await reading.db
    .selectFrom('cho_cooperative')
    .select(['id', 'book_id', 'name', 'demo'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ id, book_id: bookId, name, demo }) => ({ id, bookId, name, demo: demo === 1 }))
}

/** The charter in force on a day; undefined before the first was recorded. */
export function charterOn(
  reading: Reading,
  cooperativeId: CooperativeId,
  day: MarketDay,
): Promise<Charter | undefined> {
  return reading.db
    .selectFrom('cho_charter')
    .selectAll()
    .where('cooperative_id', '=', cooperativeId)
    .where('from_day', '<=', day)
    .orderBy('from_day', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Without a charter on record it is taken for a single cooperative: the stricter limits. */
export function formOf(charter: Charter | undefined): CooperativeForm {
  return charter?.form ?? 'cooperative'
}
