import type { Db } from '@cho40/core'
import { isToldByNext } from '../../../packages/api/src/events.ts'
import type { MarketOnDisk } from './parts/market-on-disk.ts'
import type { Screen } from './two-processes-stream.ts'

type Told = {
  readonly stallId: string | null
  readonly bookId: string
  readonly position: number
  readonly type: string
  readonly payload: string
  readonly atMs: number
}
export type Outbox = {
  readonly events: readonly Told[]
  readonly books: ReadonlyMap<string, string>
}

/** Everything that the database told of, and which books the stalls have. */
export async function eventsOf(db: Db, market: Pick<MarketOnDisk, 'stalls'>): Promise<Outbox> {
  const rows = await db
    .selectFrom('cho_event')
    .select(['book_id', 'stall_id', 'position', 'type', 'payload', 'recorded_at'])
    .orderBy('position')
    .execute()
  const stalls = await db.selectFrom('cho_stall').select(['id', 'book_id']).execute()
  const ours = new Set(market.stalls.map(({ stallId }) => stallId))
  return {
    events: rows.map((row) => ({
      stallId: row.stall_id,
      bookId: row.book_id,
      position: row.position,
      type: row.type,
      payload: row.payload,
      atMs: Date.parse(row.recorded_at),
    })),
    books: new Map(stalls.filter(({ id }) => ours.has(id)).map(({ id, book_id }) => [id, book_id])),
  }
}

/** What a screen has to show: the events of its stall and those of its whole book. */
function wanted({ stall }: Screen, { events, books }: Outbox): readonly Told[] {
  const bookId = books.get(stall.stallId)
  return events.filter(
    (event) =>
      event.bookId === bookId && (event.stallId === null || event.stallId === stall.stallId),
  )
}

/** Whether the screen has shown the last of what it has to show. */
export function isThrough(screen: Screen, outbox: Outbox): boolean {
  return screen.cursors().at(-1) === wanted(screen, outbox).at(-1)?.position
}

/** From the commit to the screen, in milliseconds. */
export function delaysOf(screens: readonly Screen[], outbox: Outbox): readonly number[] {
  return screens.flatMap((screen) =>
    wanted(screen, outbox).flatMap(({ position, atMs }) => {
      const arrivedMs = screen.arrivals().get(position)
      return arrivedMs === undefined ? [] : arrivedMs - atMs
    }),
  )
}

/** In their order, none twice, none of others, and none left out but what the next one tells, too. */
export function faultsOf(screen: Screen, outbox: Outbox) {
  const cursors = screen.cursors()
  const shown = new Set(cursors)
  const events = wanted(screen, outbox)
  const ours = new Set(events.map(({ position }) => position))
  return {
    disordered: cursors.filter((cursor, n) => n > 0 && cursor <= (cursors[n - 1] ?? 0)).length,
    strange: cursors.filter((position) => !ours.has(position)),
    missed: events.filter(
      (event, n) => !shown.has(event.position) && !isToldByNext(event, events[n + 1]),
    ),
  }
}
