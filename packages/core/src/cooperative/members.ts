import type {
  BookId,
  CooperativeId,
  MemberId,
  MemberView,
  PayoutAccountView,
  Problem,
} from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { CooperativeTables } from './tables.ts'

type MemberRow = Omit<CooperativeTables['cho_member'], 'recorded_by' | 'recorded_at'>
export type MemberVersion = CooperativeTables['cho_member_version']

/** A member with the book the cooperative keeps. */
export type Member = MemberView & { readonly bookId: BookId }

const COLUMNS = [
  'member.id',
  'member.cooperative_id',
  'member.number',
  'member.name',
  'member.kind',
  'member.person_id',
  'member.admitted_on',
  'member.left_on',
] as const

/** Problems: NotFound. */
export async function memberOf(reading: Reading, id: MemberId): Promise<Result<Member, Problem>> {
  const row = await reading.db
    .selectFrom('cho_member as member')
    .innerJoin('cho_cooperative as coop', 'coop.id', 'member.cooperative_id')
    .select([...COLUMNS, 'coop.book_id'])
    .where('member.id', '=', id)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'member', id })
  return ok({ ...viewOf(row), bookId: row.book_id })
}

/** A member who has not left. Problems: NotFound, WrongState. */
export async function presentMember(
  reading: Reading,
  id: MemberId,
): Promise<Result<Member, Problem>> {
  const found = await memberOf(reading, id)
  return found.ok && found.value.leftOn !== null
    ? err({ type: 'WrongState', what: 'member', id, state: 'left' })
    : found
}

/** Everybody who ever was a member, by number. */
export async function members(
  reading: Reading,
  cooperativeId: CooperativeId,
): Promise<readonly MemberView[]> {
  const rows = await reading.db
    .selectFrom('cho_member as member')
    .select(COLUMNS)
    .where('member.cooperative_id', '=', cooperativeId)
    .orderBy('member.number')
    .execute()
  return rows.map(viewOf)
}

/** What was known of each member on a day, by member. */
export async function versionsOn(
  reading: Reading,
  cooperativeId: CooperativeId,
  day: MarketDay,
): Promise<ReadonlyMap<MemberId, MemberVersion>> {
  const rows = await reading.db
    .selectFrom('cho_member_version as version')
    .innerJoin('cho_member as member', 'member.id', 'version.member_id')
    .selectAll('version')
    .where('member.cooperative_id', '=', cooperativeId)
    .where('version.from_day', '<=', day)
    .orderBy('version.version')
    .execute()
  return new Map(rows.map((row) => [row.member_id, row]))
}

/** The account a member is paid to on a day; null means in cash. */
export async function payoutAccountOf(
  reading: Reading,
  memberId: MemberId,
  day?: MarketDay,
): Promise<PayoutAccountView | null> {
  let query = reading.db
    .selectFrom('cho_member_account')
    .select(['bin', 'number', 'holder_name', 'relation'])
    .where('member_id', '=', memberId)
  if (day !== undefined) query = query.where('from_day', '<=', day)
  const row = await query.orderBy('nth', 'desc').limit(1).executeTakeFirst()
  if (!row || row.bin === null || row.number === null || row.holder_name === null) return null
  const { bin, number, holder_name: holderName, relation } = row
  return { bin, number, holderName, relation: relation ?? 'own' }
}

/**
 * Whether business with a member is internal on a day: an official member then, under a written
 * agreement that was in force (article 4). Everything else is external.
 */
export async function isInternal(
  reading: Reading,
  memberId: MemberId,
  day: MarketDay,
): Promise<boolean> {
  const version = await reading.db
    .selectFrom('cho_member_version as version')
    .innerJoin('cho_member as member', 'member.id', 'version.member_id')
    .select(['version.kind', 'member.left_on'])
    .where('version.member_id', '=', memberId)
    .where('version.from_day', '<=', day)
    .orderBy('version.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (version?.kind !== 'official' || (version.left_on !== null && version.left_on < day)) {
    return false
  }
  const agreement = await reading.db
    .selectFrom('cho_member_agreement')
    .select('id')
    .where('member_id', '=', memberId)
    .where('valid_from', '<=', day)
    .where('signed_on', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .executeTakeFirst()
  return agreement !== undefined
}

function viewOf(row: MemberRow): MemberView {
  return {
    id: row.id,
    cooperativeId: row.cooperative_id,
    number: row.number,
    name: row.name,
    kind: row.kind,
    personId: row.person_id,
    admittedOn: row.admitted_on,
    leftOn: row.left_on,
  }
}
