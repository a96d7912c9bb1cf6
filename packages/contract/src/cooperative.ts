import type { Dong, Id } from '@cho40/values'
import * as z from 'zod/mini'
import type { MemberId } from './ids.ts'
import {
  CapitalCertificateRef,
  CapitalRef,
  CooperativeRef,
  MeetingRef,
  MemberRef,
  PersonRef,
} from './ids.ts'
import {
  AccountNumber,
  Amount,
  AmountOrZero,
  Bin,
  Day,
  HolderName,
  idOf,
  line,
  Phone,
} from './primitives.ts'

export type CharterId = Id<'charter'>
export type MemberVersionId = Id<'mversion'>
export type AgreementId = Id<'agreement'>
export type PayoutAccountId = Id<'paccount'>
export type CapitalExceptionId = Id<'capexc'>
export type LeavingId = Id<'leaving'>
export type FundSourceId = Id<'fundsource'>
export type FundMovementId = Id<'fundmove'>
export type ResultId = Id<'result'>

export const AgreementRef = idOf('agreement')
export const FundSourceRef = idOf('fundsource')
export const LeavingRef = idOf('leaving')

/** A share of a whole in hundredths of a percent, 0 to 100 %. */
export const Rate = z.int().check(z.minimum(0), z.maximum(10_000))
const Head = z.int().check(z.minimum(0), z.maximum(1_000_000))

/**
 * Official members bring capital and use services or work; associates bring only capital, or use
 * services and work without capital (Law 17/2023/QH15).
 */
export const MEMBER_KINDS = ['official', 'associate_capital', 'associate_service'] as const
export type MemberKind = (typeof MEMBER_KINDS)[number]

export const COOPERATIVE_FORMS = ['cooperative', 'union'] as const
export type CooperativeForm = (typeof COOPERATIVE_FORMS)[number]

/** What the register and the certificates print of the cooperative itself, from a day on. */
export const AdoptCharter = z.object({
  id: idOf('charter'),
  cooperativeId: CooperativeRef,
  from: Day,
  form: z._default(z.enum(COOPERATIVE_FORMS), 'cooperative'),
  /** The number of its registration. */
  code: line(30),
  seat: line(200),
  representative: line(80),
  /** The least a member must hold; 0 for none. */
  minimumCapital: z._default(AmountOrZero, 0 as Dong),
  /** The most one member may hold, when the charter is stricter than the law; one percent at least. */
  memberCap: z.optional(z.int().check(z.minimum(100), z.maximum(10_000))),
  internalFundRate: Rate,
  externalFundRate: Rate,
  meetingId: z.optional(MeetingRef),
})
export type AdoptCharter = z.infer<typeof AdoptCharter>

export const IDENTITY_KINDS = [
  'citizen_id',
  'passport',
  'organisation_code',
  'cooperative_group_code',
  'other',
] as const
export const SIGNING_WAYS = ['signature', 'thumb_print', 'helper_attests'] as const

/** Article 15: what the register says of a member. */
export const MemberDetails = z.object({
  partyKind: z._default(z.enum(['person', 'organisation']), 'person'),
  name: line(120),
  /** Contact address; of an organisation its seat. */
  address: line(200),
  nationality: z._default(z.string().check(z.regex(/^[A-Z]{2}$/)), 'VN'),
  /** Left out of a change it stays as it is. */
  identity: z.optional(
    z.object({
      kind: z.enum(IDENTITY_KINDS),
      number: z.string().check(z.regex(/^[A-Za-z0-9/-]{5,24}$/)),
    }),
  ),
  phone: z.optional(Phone),
  /** The language the member reads or is read to in, as a BCP 47 tag: `vi`, `tyz` (Tày). */
  language: z._default(z.string().check(z.regex(/^[a-z]{2,3}$/)), 'vi'),
  signs: z._default(z.enum(SIGNING_WAYS), 'signature'),
})
export type MemberDetails = z.infer<typeof MemberDetails>

export const AdmitMember = z.object({
  id: MemberRef,
  cooperativeId: CooperativeRef,
  kind: z.enum(MEMBER_KINDS),
  admittedOn: Day,
  /** The member's own log-in, when there is one. */
  personId: z.optional(PersonRef),
  details: MemberDetails,
})
export type AdmitMember = z.infer<typeof AdmitMember>

/** What is known of a member from a day on; what was said before stays on record. */
export const ChangeMember = z.object({
  id: idOf('mversion'),
  memberId: MemberRef,
  from: Day,
  kind: z.enum(MEMBER_KINDS),
  details: MemberDetails,
})
export type ChangeMember = z.infer<typeof ChangeMember>

/** The written agreement that makes business with an official member internal. */
export const RecordAgreement = z
  .object({
    id: AgreementRef,
    memberId: MemberRef,
    number: line(60),
    signedOn: Day,
    validFrom: Day,
    validTo: z.optional(Day),
  })
  .check(
    z.refine(({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo, {
      path: ['validTo'],
    }),
  )
export type RecordAgreement = z.infer<typeof RecordAgreement>

export const EndAgreement = z.object({ agreementId: AgreementRef, endsOn: Day })
export type EndAgreement = z.infer<typeof EndAgreement>

export const PAYEE_RELATIONS = ['own', 'spouse', 'parent', 'child', 'sibling', 'other'] as const

/** Where a member is paid from a day on; `null` for cash. */
export const SetPayoutAccount = z.object({
  id: idOf('paccount'),
  memberId: MemberRef,
  from: Day,
  account: z.nullable(
    z.object({
      bin: Bin,
      number: AccountNumber,
      holderName: HolderName,
      /** Whose account it is, seen from the member. */
      relation: z.enum(PAYEE_RELATIONS),
    }),
  ),
})
export type SetPayoutAccount = z.infer<typeof SetPayoutAccount>

/**
 * How a period's income is shared (articles 84 to 87). Rates of the fund are at least the law's and
 * the charter's. Of the internal remainder `byUse` goes by use and labour, the rest by capital; what
 * the external rates leave stays undistributed.
 */
export const DistributionPlan = z
  .object({
    from: Day,
    to: Day,
    internalFundRate: Rate,
    externalFundRate: Rate,
    /** Other funds by decision of the meeting, in whole đồng. */
    funds: z._default(
      z
        .array(
          z.object({
            name: line(60),
            kind: z.enum(['welfare', 'development']),
            side: z.enum(['internal', 'external']),
            amount: Amount,
          }),
        )
        .check(z.maxLength(20)),
      [],
    ),
    byUse: Rate,
    /** How much of what goes by use goes by labour instead. */
    labourPart: z._default(Rate, 0),
    externalByUse: z._default(Rate, 0),
    externalByCapital: z._default(Rate, 0),
  })
  .check(
    z.refine(({ from, to }) => from <= to, { path: ['to'] }),
    z.refine((plan) => plan.externalByUse + plan.externalByCapital <= 10_000, {
      path: ['externalByCapital'],
    }),
  )
export type DistributionPlan = z.infer<typeof DistributionPlan>

const text = line(1000)
export const MeetingDecision = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('distribution_plan'), text, plan: DistributionPlan }),
  z.object({ topic: z.literal('leaving'), text, memberId: MemberRef }),
  z.object({ topic: z.literal('charter'), text }),
  z.object({ topic: z.literal('capital'), text }),
  z.object({ topic: z.literal('other'), text }),
])
export type MeetingDecision = z.infer<typeof MeetingDecision>

/** A general meeting as its minutes say it; never changed afterwards. */
export const RecordMeeting = z
  .object({
    id: MeetingRef,
    cooperativeId: CooperativeRef,
    /** The number of its resolution. */
    number: line(60),
    heldOn: Day,
    membersInvited: Head,
    membersPresent: Head,
    decisions: z.array(MeetingDecision).check(z.minLength(1), z.maxLength(50)),
  })
  .check(
    z.refine(({ membersPresent, membersInvited }) => membersPresent <= membersInvited, {
      path: ['membersPresent'],
    }),
  )
export type RecordMeeting = z.infer<typeof RecordMeeting>

export const MemberAmount = z.object({ memberId: MemberRef, amount: Amount })
/** Nobody twice in one list. */
export const eachOnce = z.refine<readonly { readonly memberId: MemberId }[]>(
  (lines) => new Set(lines.map(({ memberId }) => memberId)).size === lines.length,
)
const MemberAmounts = z.array(MemberAmount).check(z.minLength(1), z.maxLength(5_000), eachOnce)

/** Members promise capital: at the founding all of them at once, later each that joins or adds. */
export const PledgeCapital = z.object({
  id: CapitalRef,
  cooperativeId: CooperativeRef,
  day: Day,
  pledges: MemberAmounts,
  meetingId: z.optional(MeetingRef),
})
export type PledgeCapital = z.infer<typeof PledgeCapital>

export const CAPITAL_FORMS = [
  'money',
  'goods',
  'land_use_right',
  'building',
  'equipment',
  'intellectual_property',
  'other',
] as const
export type CapitalForm = (typeof CAPITAL_FORMS)[number]

/** A member brings what was promised, or part of it. */
export const ContributeCapital = z.object({
  id: CapitalRef,
  memberId: MemberRef,
  day: Day,
  form: z.enum(CAPITAL_FORMS),
  /** What it is: a plot, a machine. */
  description: z.optional(line(200)),
  /** In units, as agreed: `2.400 m²`, `1 chiếc`. */
  quantity: z.optional(line(40)),
  value: Amount,
  /** The account of the book it went to; of money the cash box when left out. */
  into: z.optional(line(20)),
})
export type ContributeCapital = z.infer<typeof ContributeCapital>

/** Capital given back to members who stay, several at once where one alone would break a limit. */
export const WithdrawCapital = z.object({
  id: CapitalRef,
  cooperativeId: CooperativeRef,
  day: Day,
  withdrawals: MemberAmounts,
  meetingId: z.optional(MeetingRef),
})
export type WithdrawCapital = z.infer<typeof WithdrawCapital>

export const TransferCapital = z
  .object({ id: CapitalRef, from: MemberRef, to: MemberRef, day: Day, amount: Amount })
  .check(z.refine(({ from, to }) => from !== to, { path: ['to'] }))
export type TransferCapital = z.infer<typeof TransferCapital>

export const ReissueCertificate = z.object({
  id: CapitalCertificateRef,
  memberId: MemberRef,
  day: Day,
  reason: z.enum(['lost', 'damaged', 'details_changed']),
})
export type ReissueCertificate = z.infer<typeof ReissueCertificate>

export const CAPITAL_CAPS = ['member', 'associates', 'foreign'] as const
export type CapitalCap = (typeof CAPITAL_CAPS)[number]

/** A limit that was passed before it was law, or until a day the meeting set to mend it. */
export const AllowCapital = z
  .object({
    id: idOf('capexc'),
    cooperativeId: CooperativeRef,
    cap: z.enum(CAPITAL_CAPS),
    /** Whose, for the limit of one member. */
    memberId: z.optional(MemberRef),
    allowed: Rate,
    from: Day,
    until: Day,
    reason: line(300),
    meetingId: MeetingRef,
  })
  .check(
    z.refine(({ from, until }) => from <= until, { path: ['until'] }),
    z.refine(({ cap, memberId }) => (cap === 'member') === (memberId !== undefined), {
      path: ['memberId'],
    }),
  )
export type AllowCapital = z.infer<typeof AllowCapital>

export const LeaveCooperative = z.object({
  id: LeavingRef,
  memberId: MemberRef,
  day: Day,
  reason: z.enum(['own_wish', 'death', 'excluded', 'dissolved', 'not_paid_in', 'other']),
  meetingId: z.optional(MeetingRef),
  /** Others who take capital back at the same moment, so that no limit is passed. */
  repay: z._default(z.array(MemberAmount).check(z.maxLength(100), eachOnce), []),
})
export type LeaveCooperative = z.infer<typeof LeaveCooperative>

export const FUND_SOURCE_KINDS = [
  'internal_income',
  'external_income',
  'asset_sale',
  'gift',
  'grant',
] as const
export type FundSourceKind = (typeof FUND_SOURCE_KINDS)[number]

export const OpenFundSource = z.object({
  id: FundSourceRef,
  cooperativeId: CooperativeRef,
  kind: z.enum(['asset_sale', 'gift', 'grant']),
  name: line(120),
})
export type OpenFundSource = z.infer<typeof OpenFundSource>

/** Money that came to the fund, or the interest of what it has at the bank. */
export const RecordFundMoney = z.object({
  id: idOf('fundmove'),
  sourceId: FundSourceRef,
  kind: z.enum(['received', 'interest']),
  day: Day,
  amount: Amount,
  into: z.optional(line(20)),
  note: z.optional(line(200)),
})
export type RecordFundMoney = z.infer<typeof RecordFundMoney>
