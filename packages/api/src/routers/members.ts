import {
  AdmitMember,
  AllowCapital,
  CapitalCertificateRef,
  ChangeMember,
  ContributeCapital,
  CooperativeRef,
  Day,
  EndAgreement,
  LeaveCooperative,
  type MemberDetail,
  type MemberId,
  MemberRef,
  PledgeCapital,
  RecordAgreement,
  ReissueCertificate,
  SetPayoutAccount,
  TransferCapital,
  WithdrawCapital,
} from '@cho40/contract'
import type { ClockDep, Reading } from '@cho40/core'
import {
  admitMember,
  allowCapital,
  capitalExceptions,
  certificateOfCapital,
  certificatesOfCapital,
  changeMember,
  contributeCapital,
  endAgreement,
  leaveCooperative,
  memberAgreements,
  memberOf,
  members,
  openItems,
  payoutAccountOf,
  pledgeCapital,
  recordAgreement,
  register,
  registerRows,
  reissueCertificate,
  scopeInCooperative,
  setPayoutAccount,
  transferCapital,
  withdrawCapital,
} from '@cho40/core/cooperative'
import { openLots, owedToMember } from '@cho40/core/settlement'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfCooperative = z.object({ cooperativeId: CooperativeRef })
const OnDay = z.extend(OfCooperative, { day: z.optional(Day) })
const OfMember = z.object({ memberId: MemberRef })
const OfCertificate = z.object({ certificateId: CapitalCertificateRef })
const toCooperative = (input: z.infer<typeof OfCooperative>) => input.cooperativeId
const ofMember = (input: z.infer<typeof OfMember>, { deps }: ApiContext) =>
  scopeInCooperative(deps, input)

async function detailOf(reading: Reading & ClockDep, memberId: MemberId): Promise<MemberDetail> {
  const { bookId, ...member } = unwrap(await memberOf(reading, memberId))
  const { cooperativeId } = member
  const items = await openItems(reading, { bookId, memberId })
  const certificates = await certificatesOfCapital(reading, { cooperativeId, memberId })
  return {
    ...member,
    payoutAccount: await payoutAccountOf(reading, memberId),
    openItems: items.map(({ account, amount }) => ({ account, amount })),
    owed: await owedToMember(reading, { bookId, memberId }),
    agreements: await memberAgreements(reading, memberId),
    certificates: certificates.map(({ memberId: _member, ...certificate }) => certificate),
  }
}

const capitalRouter = router({
  pledge: allowedProcedure('capital.record', PledgeCapital, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await pledgeCapital(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  contribute: allowedProcedure('capital.record', ContributeCapital, ofMember).mutation(
    async ({ ctx, input }) =>
      unwrap(await contributeCapital(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  withdraw: allowedProcedure('capital.record', WithdrawCapital, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await withdrawCapital(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Both are members of one cooperative, or the command finds the other not there. */
  transfer: allowedProcedure('capital.record', TransferCapital, (input, { deps }) =>
    scopeInCooperative(deps, { memberId: input.from }),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await transferCapital(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  allow: allowedProcedure('capital.record', AllowCapital, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await allowCapital(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  exceptions: allowedProcedure('cooperative.view', OfCooperative, toCooperative).query(
    ({ ctx, input }) => capitalExceptions(ctx.deps, input.cooperativeId),
  ),
  certificates: allowedProcedure('cooperative.view', OfCooperative, toCooperative).query(
    ({ ctx, input }) => certificatesOfCapital(ctx.deps, input),
  ),
  certificate: allowedProcedure('cooperative.view', OfCertificate, (input, { deps }) =>
    scopeInCooperative(deps, input),
  ).query(async ({ ctx, input }) =>
    unwrap(await certificateOfCapital(ctx.deps, input.certificateId)),
  ),
  reissue: allowedProcedure('capital.record', ReissueCertificate, ofMember).mutation(
    async ({ ctx, input }) =>
      unwrap(await reissueCertificate(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})

export const membersRouter = router({
  list: allowedProcedure('cooperative.view', OfCooperative, toCooperative).query(({ ctx, input }) =>
    members(ctx.deps, input.cooperativeId),
  ),
  view: allowedProcedure('cooperative.view', OfMember, ofMember).query(({ ctx, input }) =>
    detailOf(ctx.deps, input.memberId),
  ),
  /** The register of members and capital as of a day; identity numbers by their last figures. */
  register: allowedProcedure('cooperative.view', OnDay, toCooperative).query(
    async ({ ctx, input }) => {
      const { cooperativeId, day = marketDayOf(ctx.deps.clock.now()) } = input
      return unwrap(await register(ctx.deps, { cooperativeId, day }))
    },
  ),
  /** The same as article 15 wants it printed, with whole identity numbers. */
  registerRows: allowedProcedure('member.manage', OnDay, toCooperative).query(
    async ({ ctx, input }) => {
      const { cooperativeId, day = marketDayOf(ctx.deps.clock.now()) } = input
      return unwrap(await registerRows(ctx.deps, { cooperativeId, day }))
    },
  ),
  admit: allowedProcedure('member.manage', AdmitMember, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await admitMember(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  change: allowedProcedure('member.manage', ChangeMember, ofMember).mutation(
    async ({ ctx, input }) =>
      unwrap(await changeMember(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  recordAgreement: allowedProcedure('member.manage', RecordAgreement, ofMember).mutation(
    async ({ ctx, input }) =>
      unwrap(await recordAgreement(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  endAgreement: allowedProcedure('member.manage', EndAgreement, (input, { deps }) =>
    scopeInCooperative(deps, input),
  ).mutation(async ({ ctx, input }) => unwrap(await endAgreement(ctx.deps, input))),
  setPayoutAccount: allowedProcedure('member.manage', SetPayoutAccount, ofMember).mutation(
    async ({ ctx, input }) =>
      unwrap(await setPayoutAccount(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Debts and goods that still lie in the store stand in the way. */
  leave: allowedProcedure('member.manage', LeaveCooperative, ofMember).mutation(
    async ({ ctx, input }) => {
      const deps = { ...ctx.deps, openBesideBook: openLots }
      return unwrap(await leaveCooperative(deps, { ...input, by: ctx.actor.personId }))
    },
  ),
  capital: capitalRouter,
})
