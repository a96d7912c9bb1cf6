import type {
  BookId,
  DeviceId,
  PersonId,
  PresenceView,
  Problem,
  RoleAtStall,
  StallId,
} from '@cho40/contract'
import { type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { seal } from '../ledger/seal.ts'
import type { Reading, Tx } from '../store/deps.ts'

type Present = {
  readonly stallId: StallId
  readonly bookId: BookId
  readonly deviceId: DeviceId
  readonly personId: PersonId
  /** How many of the events were new. */
  readonly acts: number
}

/**
 * Notes that somebody sold at a stall today, from which device and how often. The first time that a
 * helper does on a day is sealed into the book's chain, so that it cannot be denied later.
 */
export async function recordPresence(
  tx: Tx,
  present: Present,
): Promise<Result<undefined, Problem>> {
  const { stallId, deviceId, personId, acts } = present
  if (acts === 0) return ok(undefined)
  const now = tx.clock.now()
  const day = marketDayOf(now)
  const role = await roleAt(tx, personId, stallId)
  if (role === 'helper' && !(await wasPresent(tx, { stallId, day, personId }))) {
    const sealed = await seal(tx, {
      bookId: present.bookId,
      kind: 'helper_present',
      subject: personId,
      payload: ({ seq, recordedAt }) => ({
        book: present.bookId,
        seq,
        stall: stallId,
        person: personId,
        day,
        recorded: recordedAt,
      }),
    })
    if (!sealed.ok) return sealed
  }
  await tx.db
    .insertInto('cho_presence')
    .values({
      stall_id: stallId,
      day,
      person_id: personId,
      device_id: deviceId,
      role,
      first_at: now,
      last_at: now,
      acts,
    })
    .onConflict((conflict) =>
      conflict.columns(['stall_id', 'day', 'person_id', 'device_id']).doUpdateSet((eb) => ({
        role,
        last_at: now,
        acts: eb('cho_presence.acts', '+', acts),
      })),
    )
    .execute()
  return ok(undefined)
}

/** A vendor who also helps elsewhere is a vendor here; who has no role at the stall acts by one above it. */
async function roleAt(tx: Tx, personId: PersonId, stallId: StallId): Promise<RoleAtStall> {
  const rows = await tx.db
    .selectFrom('cho_grant')
    .select('role')
    .where('person_id', '=', personId)
    .where('scope_id', '=', stallId)
    .execute()
  const roles = ['vendor', 'helper', 'staff'] as const
  return roles.find((role) => rows.some((row) => row.role === role)) ?? 'other'
}

async function wasPresent(
  tx: Tx,
  at: { readonly stallId: StallId; readonly day: MarketDay; readonly personId: PersonId },
): Promise<boolean> {
  const row = await tx.db
    .selectFrom('cho_presence')
    .select('acts')
    .where('stall_id', '=', at.stallId)
    .where('day', '=', at.day)
    .where('person_id', '=', at.personId)
    .where('role', '=', 'helper')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Who sold at a stall between two days, the latest first. */
export async function presenceAt(
  reading: Reading,
  wanted: { readonly stallId: StallId; readonly from: MarketDay; readonly to: MarketDay },
): Promise<PresenceView[]> {
  const rows = await reading.db
    .selectFrom('cho_presence as present')
    .innerJoin('cho_person as person', 'person.id', 'present.person_id')
    .selectAll('present')
    .select('person.name')
    .where('present.stall_id', '=', wanted.stallId)
    .where('present.day', '>=', wanted.from)
    .where('present.day', '<=', wanted.to)
    .orderBy('present.last_at', 'desc')
    .orderBy('present.person_id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    role: row.role,
    deviceId: row.device_id,
    day: row.day,
    firstAt: row.first_at,
    lastAt: row.last_at,
    acts: row.acts,
  }))
}
