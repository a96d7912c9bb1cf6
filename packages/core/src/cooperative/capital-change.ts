import type {
  CapitalId,
  CooperativeId,
  MeetingId,
  MemberId,
  PersonId,
  Problem,
} from '@cho40/contract'
import { type Dong, dong, err, type MarketDay, ok, type Result, sumDong } from '@cho40/values'
import { seal } from '../ledger/seal.ts'
import type { Tx } from '../store/deps.ts'
import {
  type CapBreach,
  type Caps,
  capCheck,
  capsOn,
  smallestRaise,
  smallestRepayments,
} from './capital-caps.ts'
import { allowedBeyond } from './capital-exceptions.ts'
import { syncCertificate } from './certificates.ts'
import { type Cooperative, charterOn, formOf } from './cooperatives.ts'
import { capitalByMember, type MemberCapital, NO_CAPITAL } from './holdings.ts'
import { meetingExists } from './meetings.ts'
import { lastVersion } from './member-version.ts'
import { isToCome, unfit } from './refusals.ts'
import type { ChangeKind } from './tables.ts'

export type CapitalDelta = { readonly memberId: MemberId; readonly delta: Dong }

export type CapitalChange = {
  readonly id: CapitalId
  readonly cooperative: Cooperative
  readonly kind: ChangeKind
  readonly day: MarketDay
  readonly deltas: readonly CapitalDelta[]
  readonly meetingId?: MeetingId | undefined
  readonly by: PersonId
}

type Line = CapitalDelta & { readonly associateDelta: Dong; readonly foreignDelta: Dong }

/**
 * Changes what members hold, all at once, and checks every limit against the total after it: each
 * change in order, none before the last one's day. Call it with the book locked, and
 * {@link syncCertificates} once the money has moved.
 * Problems: CapitalCapExceeded with the smallest remedy, AmountNotAvailable (more than is held),
 * NotFound (meeting), InvalidInput (day).
 */
export async function changeCapital(
  tx: Tx,
  change: CapitalChange,
): Promise<Result<ReadonlyMap<MemberId, MemberCapital>, Problem>> {
  const { cooperative, day } = change
  const last = await lastChange(tx, cooperative.id)
  if (isToCome(tx, day)) return unfit('day', 'to_come')
  if (last && day < last.day) return unfit('day', 'before_last_change')
  if (change.meetingId && !(await meetingExists(tx, cooperative.id, change.meetingId))) {
    return err({ type: 'NotFound', what: 'meeting', id: change.meetingId })
  }
  const before = await capitalByMember(tx, cooperative.id)
  const lines: Line[] = []
  for (const delta of change.deltas) lines.push(await classified(tx, before, delta))
  const after = applied(before, lines)
  for (const { memberId, delta } of lines) {
    if ((after.get(memberId)?.pledged ?? 0) < 0) {
      const available = before.get(memberId)?.pledged ?? dong(0)
      return err({ type: 'AmountNotAvailable', wanted: dong(-delta), available })
    }
  }
  const charter = await charterOn(tx, cooperative.id, day)
  const caps = capsOn(day, formOf(charter), charter?.member_cap ?? null)
  const breach = await firstBreach(tx, { change, after, caps })
  if (breach) return err(breach)
  const nth = (last?.nth ?? 0) + 1
  const written = await write(tx, { change, lines, caps, nth, after })
  return written.ok ? ok(after) : written
}

/** Brings each member's certificate in line with what they now hold and have paid. */
export async function syncCertificates(
  tx: Tx,
  cooperative: Cooperative,
  { members, day, by }: { members: readonly MemberId[]; day: MarketDay; by: PersonId },
): Promise<void> {
  const capital = await capitalByMember(tx, cooperative.id)
  const total = sumDong([...capital.values()].map(({ pledged }) => pledged))
  for (const memberId of members) {
    const { pledged, paid } = capital.get(memberId) ?? NO_CAPITAL
    await syncCertificate(tx, {
      cooperativeId: cooperative.id,
      memberId,
      share: paid === pledged ? pledged : dong(0),
      charterCapital: total,
      day,
      by,
    })
  }
}

function lastChange(tx: Tx, cooperativeId: CooperativeId) {
  return tx.db
    .selectFrom('cho_capital_change')
    .select(['nth', 'day'])
    .where('cooperative_id', '=', cooperativeId)
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** How a change counts for the groups, by what the member is now; a new standing moves all of it. */
async function classified(
  tx: Tx,
  before: ReadonlyMap<MemberId, MemberCapital>,
  { memberId, delta }: CapitalDelta,
): Promise<Line> {
  const version = await lastVersion(tx, memberId)
  const held = before.get(memberId) ?? NO_CAPITAL
  const after = held.pledged + delta
  return {
    memberId,
    delta,
    associateDelta: dong((version?.kind === 'associate_capital' ? after : 0) - held.associate),
    foreignDelta: dong((version && version.nationality !== 'VN' ? after : 0) - held.foreign),
  }
}

function applied(
  before: ReadonlyMap<MemberId, MemberCapital>,
  lines: readonly Line[],
): ReadonlyMap<MemberId, MemberCapital> {
  const after = new Map(before)
  for (const { memberId, delta, associateDelta, foreignDelta } of lines) {
    const held = after.get(memberId) ?? NO_CAPITAL
    after.set(memberId, {
      ...held,
      pledged: dong(held.pledged + delta),
      associate: dong(held.associate + associateDelta),
      foreign: dong(held.foreign + foreignDelta),
    })
  }
  return after
}

type Checked = {
  readonly change: CapitalChange
  readonly after: ReadonlyMap<MemberId, MemberCapital>
  readonly caps: Caps
}

async function firstBreach(tx: Tx, { change, after, caps }: Checked): Promise<Problem | undefined> {
  const holdings = [...after].map(([memberId, { pledged, associate, foreign }]) => ({
    memberId,
    amount: pledged,
    associate: associate > 0,
    foreign: foreign > 0,
  }))
  const breaches: CapBreach[] = []
  for (const breach of capCheck(holdings, caps)) {
    const allowed = await allowedBeyond(tx, {
      cooperativeId: change.cooperative.id,
      cap: breach.cap,
      memberId: breach.memberId,
      day: change.day,
    })
    const whole = BigInt(breach.total) * BigInt(allowed)
    if (BigInt(breach.holding) * 10_000n > whole) breaches.push(breach)
  }
  const [first] = breaches
  if (!first) return undefined
  const together = breaches.filter(({ cap }) => cap === first.cap)
  const repayments = smallestRepayments(
    together.map(({ holding }) => holding),
    first,
  )
  return {
    type: 'CapitalCapExceeded',
    ...first,
    repay: repayments[0] ?? dong(0),
    raise: smallestRaise(first),
  }
}

async function write(
  tx: Tx,
  {
    change,
    lines,
    caps,
    nth,
    after,
  }: Checked & { readonly lines: readonly Line[]; readonly nth: number },
): Promise<Result<void, Problem>> {
  const { id, cooperative, kind, day, meetingId, by } = change
  const total = sumDong([...after.values()].map(({ pledged }) => pledged))
  await tx.db
    .insertInto('cho_capital_change')
    .values({
      id,
      cooperative_id: cooperative.id,
      nth,
      kind,
      day,
      member_cap: caps.member,
      associates_cap: caps.associates,
      foreign_cap: caps.foreign,
      total_after: total,
      meeting_id: meetingId ?? null,
      recorded_by: by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  await tx.db
    .insertInto('cho_capital_line')
    .values(
      lines.map(({ memberId, delta, associateDelta, foreignDelta }) => ({
        change_id: id,
        member_id: memberId,
        delta,
        associate_delta: associateDelta,
        foreign_delta: foreignDelta,
      })),
    )
    .execute()
  const { bookId } = cooperative
  const sealed = await seal(tx, {
    bookId,
    kind: 'capital_change',
    subject: id,
    payload: ({ seq, recordedAt }) => ({
      book: bookId,
      seq,
      change: id,
      nth,
      kind,
      day,
      total,
      lines: lines.map(({ memberId, delta }) => [memberId, delta]),
      by,
      recorded: recordedAt,
    }),
  })
  return sealed.ok ? ok(undefined) : sealed
}
