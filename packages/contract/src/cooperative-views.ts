import type { Dong, MarketDay } from '@cho40/values'
import type {
  AgreementId,
  CapitalCap,
  CapitalExceptionId,
  CapitalForm,
  CooperativeForm,
  FundSourceId,
  FundSourceKind,
  MeetingDecision,
  MemberKind,
  PAYEE_RELATIONS,
  ReissueCertificate,
} from './cooperative.ts'
import type {
  BookId,
  CapitalCertificateId,
  CapitalId,
  CooperativeId,
  DistributionId,
  MeetingId,
  MemberId,
  PersonId,
} from './ids.ts'
import type { ReceivingAccountView } from './market.ts'
import type { PayoutView } from './payout.ts'

export type CooperativeView = {
  id: CooperativeId
  bookId: BookId
  name: string
  /** Made up for a demonstration: said on every page. */
  demo: boolean
  /** What holds today; null until a charter is on record. */
  charter: {
    from: MarketDay
    form: CooperativeForm
    code: string
    seat: string
    representative: string
    minimumCapital: Dong
    internalFundRate: number
    externalFundRate: number
  } | null
  accounts: readonly ReceivingAccountView[]
}

/** A member with where they are paid and what stands open between the two. */
export type MemberDetail = MemberView & {
  payoutAccount: PayoutAccountView | null
  /** Debits less credits: positive is what the member owes. */
  openItems: readonly { account: string; amount: Dong }[]
  /** Shared income and capital given back, which the open items leave out. */
  owed: MemberOwed
  certificates: readonly IssuedCertificateView[]
  /** Written agreements that make business with an official member internal, the latest first. */
  agreements: readonly MemberAgreementView[]
}

/** What stands in 3382 for a member, and how it is paid. */
export type MemberOwed = {
  amount: Dong
  /** What no payout has set aside yet. */
  free: Dong
  payouts: readonly Pick<
    PayoutView,
    'id' | 'code' | 'purpose' | 'amount' | 'state' | 'awaitsApproval' | 'orderedAt'
  >[]
}

export type CertificateVoidReason = 'capital_changed' | 'left' | ReissueCertificate['reason']

/** A capital certificate of a member, live while it is not void. */
export type IssuedCertificateView = {
  id: CapitalCertificateId
  number: number
  share: Dong
  issuedOn: MarketDay
  voidedOn: MarketDay | null
  voidReason: CertificateVoidReason | null
}

/** A holding that may stand above a limit until a day, by a meeting's decision. */
export type CapitalExceptionView = {
  id: CapitalExceptionId
  cap: CapitalCap
  memberId: MemberId | null
  /** In hundredths of a percent of the charter capital. */
  allowed: number
  from: MarketDay
  until: MarketDay
  reason: string
  meetingId: MeetingId
}

export type MemberAgreementView = {
  id: AgreementId
  number: string
  signedOn: MarketDay
  validFrom: MarketDay
  validTo: MarketDay | null
}

export type MemberView = {
  id: MemberId
  cooperativeId: CooperativeId
  number: number
  name: string
  kind: MemberKind
  admittedOn: MarketDay
  leftOn: MarketDay | null
  personId: PersonId | null
}

export type PayoutAccountView = {
  bin: string
  number: string
  holderName: string
  relation: (typeof PAYEE_RELATIONS)[number]
}

export type ContributionView = {
  id: CapitalId
  day: MarketDay
  form: CapitalForm
  description: string | null
  quantity: string | null
  value: Dong
}

export type RegisterLine = MemberView & {
  partyKind: 'person' | 'organisation'
  address: string
  nationality: string
  identityKind: string | null
  /** Only its last figures; the whole number is for the register's printout. */
  identityMasked: string | null
  phone: string | null
  language: string
  signs: string
  agreement: { number: string; signedOn: MarketDay; validTo: MarketDay | null } | null
  pledged: Dong
  paid: Dong
  /** Paid of what was pledged, in hundredths of a percent, rounded down. */
  paidRate: number
  /** The last day for the rest; null when nothing is owed. */
  payInBy: MarketDay | null
  overdue: boolean
  contributions: readonly ContributionView[]
  certificate: { number: number; issuedOn: MarketDay } | null
}

export type RegisterView = {
  cooperativeId: CooperativeId
  name: string
  code: string | null
  seat: string | null
  day: MarketDay
  charterCapital: Dong
  officialMembers: number
  /** Fewer official members than the law asks for. */
  tooFew: boolean
  members: readonly RegisterLine[]
}

/** Article 75: what a capital certificate says. */
export type CertificateOfCapital = {
  id: CapitalCertificateId
  number: number
  cooperative: { name: string; code: string | null; seat: string | null }
  representative: string | null
  charterCapital: Dong
  member: {
    id: MemberId
    number: number
    name: string
    address: string
    nationality: string
    identityMasked: string | null
  }
  share: Dong
  /** Of the charter capital, in hundredths of a percent, rounded half up. */
  shareRate: number
  issuedOn: MarketDay
  voidedOn: MarketDay | null
  voidReason: string | null
  replaces: CapitalCertificateId | null
}

export type MeetingView = {
  id: MeetingId
  number: string
  heldOn: MarketDay
  membersInvited: number
  membersPresent: number
  decisions: readonly MeetingDecision[]
}

export type FundBookLine = {
  day: MarketDay
  kind: 'provision' | 'received' | 'interest'
  amount: Dong
  /** Of this source after the line. */
  balance: Dong
  note: string | null
}

export type FundBookSource = {
  id: FundSourceId
  kind: FundSourceKind
  name: string
  opening: Dong
  lines: readonly FundBookLine[]
  closing: Dong
}

export type DistributionShare = {
  memberId: MemberId
  byUse: Dong
  byLabour: Dong
  byCapital: Dong
  externalByUse: Dong
  externalByCapital: Dong
  total: Dong
}

export type DistributionSummary = {
  id: DistributionId
  meetingId: MeetingId
  day: MarketDay
  from: MarketDay
  to: MarketDay
  toMembers: Dong
}

export type DistributionView = {
  id: DistributionId
  meetingId: MeetingId
  day: MarketDay
  from: MarketDay
  to: MarketDay
  internal: Dong
  external: Dong
  internalFund: Dong
  externalFund: Dong
  lossesCovered: Dong
  otherFunds: Dong
  toMembers: Dong
  kept: Dong
  shares: readonly (DistributionShare & { number: number; name: string })[]
}
