import type { CooperativeId, MeetingDecision, MeetingId, MeetingView } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import type { CooperativeTables } from './tables.ts'

type MeetingRow = CooperativeTables['cho_meeting']

/** The general meetings of a cooperative, latest first. */
export async function meetings(
  reading: Reading,
  cooperativeId: CooperativeId,
): Promise<readonly MeetingView[]> {
  const rows = await reading.db
    .selectFrom('cho_meeting')
    .selectAll()
    .where('cooperative_id', '=', cooperativeId)
    .orderBy('held_on', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(viewOf)
}

/** One meeting; undefined when it is another cooperative's. */
export async function meetingOf(
  reading: Reading,
  cooperativeId: CooperativeId,
  id: MeetingId,
): Promise<MeetingView | undefined> {
  const row = await reading.db
    .selectFrom('cho_meeting')
    .selectAll()
    .where('cooperative_id', '=', cooperativeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && viewOf(row)
}

export async function meetingExists(
  reading: Reading,
  cooperativeId: CooperativeId,
  id: MeetingId,
): Promise<boolean> {
  return (await meetingOf(reading, cooperativeId, id)) !== undefined
}

function viewOf(row: MeetingRow): MeetingView {
  return {
    id: row.id,
    number: row.number,
    heldOn: row.held_on,
    membersInvited: row.members_invited,
    membersPresent: row.members_present,
    decisions: JSON.parse(row.decisions) as readonly MeetingDecision[],
  }
}
