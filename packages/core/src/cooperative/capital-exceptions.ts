import type {
  AllowCapital,
  CapitalCap,
  CapitalExceptionId,
  CapitalExceptionView,
  CooperativeId,
  MemberId,
  PersonId,
  Problem,
} from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import { lockBook, seal } from '../ledger/seal.ts'
import type { Deps, Reading } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { cooperativeOf } from './cooperatives.ts'
import { meetingExists } from './meetings.ts'

/**
 * Records that a holding may stand above its limit until a day, by a decision of the meeting: what a
 * cooperative brought along from before the law, or mends step by step. Nothing else lets a change
 * pass a limit.
 * Problems: NotFound (cooperative, meeting, member), IdReused.
 */
export function allowCapital(
  deps: Deps,
  input: AllowCapital & { readonly by: PersonId },
): Promise<Result<CapitalExceptionId, Problem>> {
  const { cooperativeId, memberId } = input
  const id = input.id as CapitalExceptionId
  return transact(deps, (tx) =>
    once(tx, { scope: cooperativeId, id, body: input }, async () => {
      const found = await cooperativeOf(tx, cooperativeId)
      if (!found.ok) return found
      const { bookId } = found.value
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      if (!(await meetingExists(tx, cooperativeId, input.meetingId))) {
        return err({ type: 'NotFound', what: 'meeting', id: input.meetingId })
      }
      if (memberId && !(await isOf(tx, cooperativeId, memberId))) {
        return err({ type: 'NotFound', what: 'member', id: memberId })
      }
      await tx.db
        .insertInto('cho_capital_exception')
        .values({
          id,
          cooperative_id: cooperativeId,
          cap: input.cap,
          member_id: memberId ?? null,
          allowed: input.allowed,
          from_day: input.from,
          until_day: input.until,
          reason: input.reason,
          meeting_id: input.meetingId,
          recorded_by: input.by,
          recorded_at: tx.clock.now(),
        })
        .execute()
      const sealed = await seal(tx, {
        bookId,
        kind: 'capital_exception',
        subject: id,
        payload: ({ seq, recordedAt }) => ({
          book: bookId,
          seq,
          exception: id,
          cap: input.cap,
          member: memberId ?? null,
          allowed: input.allowed,
          from: input.from,
          until: input.until,
          meeting: input.meetingId,
          by: input.by,
          recorded: recordedAt,
        }),
      })
      return sealed.ok ? ok(id) : sealed
    }),
  )
}

/** What meetings allowed above the limits, the latest to end first. */
export async function capitalExceptions(
  reading: Reading,
  cooperativeId: CooperativeId,
): Promise<CapitalExceptionView[]> {
  const rows = await reading.db
    .selectFrom('cho_capital_exception')
    .selectAll()
    .where('cooperative_id', '=', cooperativeId)
    .orderBy('until_day', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    cap: row.cap,
    memberId: row.member_id,
    allowed: row.allowed,
    from: row.from_day,
    until: row.until_day,
    reason: row.reason,
    meetingId: row.meeting_id,
  }))
}

/** What the meeting allows above a limit on a day, in basis points; 0 for nothing. */
export async function allowedBeyond(
  reading: Reading,
  of: {
    readonly cooperativeId: CooperativeId
    readonly cap: CapitalCap
    readonly memberId: MemberId | null
    readonly day: MarketDay
  },
): Promise<number> {
  const query = reading.db
    .selectFrom('cho_capital_exception')
    .select('allowed')
    .where('cooperative_id', '=', of.cooperativeId)
    .where('cap', '=', of.cap)
    .where('from_day', '<=', of.day)
    .where('until_day', '>=', of.day)
  const row = await (of.memberId === null
    ? query.where('member_id', 'is', null)
    : query.where('member_id', '=', of.memberId)
  )
    .orderBy('allowed', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.allowed ?? 0
}

async function isOf(reading: Reading, cooperativeId: CooperativeId, id: MemberId) {
  const row = await reading.db
    .selectFrom('cho_member')
    .select('id')
    .where('cooperative_id', '=', cooperativeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
