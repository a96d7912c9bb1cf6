import * as z from 'zod/mini'
import { eachOnce, MemberAmount } from './cooperative.ts'
import { CooperativeRef, DistributionRef, MeetingRef, MemberRef } from './ids.ts'
import { AmountOrZero, Day, idOf } from './primitives.ts'

/** Brings a period's income and cost to the result, internal and external apart. */
export const CloseResult = z
  .object({
    id: idOf('result'),
    cooperativeId: CooperativeRef,
    from: Day,
    to: Day,
    /** False when the two were not kept apart: then all of it is external (article 85). */
    keptApart: z.boolean(),
  })
  .check(z.refine(({ from, to }) => from <= to, { path: ['to'] }))
export type CloseResult = z.infer<typeof CloseResult>

/** What a member did with the cooperative in the period, in đồng. */
export const MemberUse = z.object({
  memberId: MemberRef,
  /** The value of goods and services supplied between the two. */
  use: AmountOrZero,
  /** What was paid for the member's work. */
  labour: AmountOrZero,
})
export type MemberUse = z.infer<typeof MemberUse>

export const DistributeIncome = z.object({
  id: DistributionRef,
  cooperativeId: CooperativeRef,
  /** The meeting whose decision holds the plan. */
  meetingId: MeetingRef,
  day: Day,
  members: z.array(MemberUse).check(
    z.maxLength(5_000),
    z.refine((lines) => new Set(lines.map(({ memberId }) => memberId)).size === lines.length),
  ),
})
export type DistributeIncome = z.infer<typeof DistributeIncome>

/** The same with what the book knows of each member's use; only pay for labour is said here. */
export const ShareIncome = z.object({
  id: DistributionRef,
  cooperativeId: CooperativeRef,
  meetingId: MeetingRef,
  day: Day,
  labour: z._default(z.array(MemberAmount).check(z.maxLength(5_000), eachOnce), []),
})
export type ShareIncome = z.infer<typeof ShareIncome>
