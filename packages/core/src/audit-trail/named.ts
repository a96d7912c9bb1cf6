import type { Reading } from '../store/deps.ts'
import type { Line } from './lines-of.ts'

/** Fills in by whom, and turns books and places into the scopes that people know them by. */
export async function named(reading: Reading, lines: readonly Line[]): Promise<Line[]> {
  const people = await peopleOf(reading, lines)
  const owners = await ownersOf(reading, lines)
  return lines.map((line) => ({
    ...line,
    by: line.by && { ...line.by, name: people.get(line.by.personId) ?? '' },
    scopeId: line.scopeId && (owners.get(line.scopeId) ?? scopeOf(line.scopeId)),
  }))
}

/** A unit's code stands in figures; its scope bears a name before it. */
function scopeOf(id: string): string {
  return /^\d+$/.test(id) ? `place:${id}` : id
}

async function peopleOf(
  { db }: Reading,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(lines.flatMap(({ by }) => by?.personId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('cho_person')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function ownersOf(
  { db }: Reading,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(lines.flatMap(({ scopeId }) => scopeId ?? []))
  const isBook = [...wanted].some((id) => id.startsWith('book_'))
  if (!isBook) return new Map()
  const [stalls, cooperatives, boards] = await Promise.all([
    db.selectFrom('cho_stall').select(['book_id', 'id as owner']).execute(),
    db.selectFrom('cho_cooperative').select(['book_id', 'id as owner']).execute(),
    db.selectFrom('cho_market_board').select(['book_id', 'market_id as owner']).execute(),
  ])
  const owned = [...stalls, ...cooperatives, ...boards]
  return new Map(
    owned.flatMap(({ book_id: book, owner }) => (wanted.has(book) ? [[book, owner]] : [])),
  )
}
