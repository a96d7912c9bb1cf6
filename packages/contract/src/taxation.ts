import { type Dong, type Id, type Instant, type MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import { BOOK_LANGUAGES } from './books.ts'
import type { BookId, PersonId, SaleId, StallId } from './ids.ts'
import { BookRef, CooperativeRef, SaleRef, StallRef } from './ids.ts'
import { Amount, Day, idOf, line } from './primitives.ts'

/**
 * Branches of business by which VAT and income tax have their rates. Own farm produce sold
 * unprocessed (`nong_san_tu_san_xuat`) has none of ours: its rates are what the user decides.
 */
export const TAX_BRANCHES = [
  'goods',
  'services',
  'production',
  'other',
  'nong_san_tu_san_xuat',
] as const
export type TaxBranch = (typeof TAX_BRANCHES)[number]

/** Forms of the tax office by their code, and two duties that we know no code of. */
export type TaxFormCode = '01/TKN-CNKD' | '01/CNKD' | '01/BK-STK' | 'e-invoice' | 'withholding'

/** What a deployment is to the law: R1, R2, R3 and R4, in this order. */
export const DEPLOYMENT_ROLES = ['stall_tool', 'own_shop', 'listing_board', 'marketplace'] as const
export type DeploymentRole = (typeof DEPLOYMENT_ROLES)[number]

export type TaxBranchChoiceId = Id<'taxbranch'>
export type TaxpayerId = Id<'taxpayer'>
export type RoleStepId = Id<'role'>
export type WithholdingId = Id<'withhold'>

export const TaxBranchChoiceRef = idOf('taxbranch')
export const TaxpayerRef = idOf('taxpayer')
export const RoleStepRef = idOf('role')

/** In hundredths of a percent. */
const Rate = z.int().check(z.minimum(0), z.maximum(10_000))
const OwnRates = z.object({ vat: Rate, pit: Rate })

/** Of what branch a stall’s sales are from a day on, or one sale is. */
export const SetTaxBranch = z
  .object({
    id: TaxBranchChoiceRef,
    stallId: StallRef,
    saleId: z.optional(SaleRef),
    branch: z.enum(TAX_BRANCHES),
    /** Given with own farm produce, and only with it. */
    rates: z.optional(OwnRates),
    validFrom: Day,
    note: z.optional(line(200)),
  })
  .check(
    z.refine(({ branch, rates }) => (branch === 'nong_san_tu_san_xuat') === (rates !== undefined), {
      path: ['rates'],
      message: 'given with own farm produce, and only with it',
    }),
  )
export type SetTaxBranch = z.infer<typeof SetTaxBranch>

/** What a stall’s sales are taxed as, in hundredths of a percent. */
export type StallBranchView = {
  /** Null where nobody has said: the highest rates then stand. */
  branch: TaxBranch | null
  /** Null on a day before the rules we hold. */
  rates: { vat: number; pit: number } | null
  said: readonly {
    id: TaxBranchChoiceId
    branch: TaxBranch
    /** What its user decided for own farm produce. */
    rates: { vat: number; pit: number } | null
    validFrom: MarketDay
    note: string | null
  }[]
}

/** Ten or twelve figures, and three more for a branch; a citizen’s number has twelve. */
export const TaxCode = z.string().check(z.regex(/^(\d{10}|\d{12})(-?\d{3})?$/))

/** Who a household is to the tax office. */
export const SetTaxpayer = z.object({
  id: TaxpayerRef,
  /** Any stall of the household. */
  stallId: StallRef,
  name: line(120),
  address: line(200),
  taxCode: TaxCode,
  validFrom: Day,
})
export type SetTaxpayer = z.infer<typeof SetTaxpayer>

export type TaxpayerView = {
  name: string
  address: string
  /** The last figures behind dots. */
  taxCodeShown: string
  validFrom: MarketDay
}

const ScopeId = z.string().check(z.maxLength(64))

/** R1, R2 or R3, from a day on; R4 is proposed and confirmed instead. */
export const SetRole = z.object({
  id: RoleStepRef,
  scopeId: ScopeId,
  role: z.enum(['stall_tool', 'own_shop', 'listing_board']),
  validFrom: Day,
  note: line(500),
})
export type SetRole = z.infer<typeof SetRole>

/** The first step to R4: who will withhold, in whose books, and on what registration it rests. */
export const ProposeMarketplace = z.object({
  id: RoleStepRef,
  scopeId: ScopeId,
  operatorBookId: BookRef,
  validFrom: Day,
  note: line(500),
})
export type ProposeMarketplace = z.infer<typeof ProposeMarketplace>

/** The second step, by another person. */
export const ConfirmMarketplace = z.object({
  id: RoleStepRef,
  scopeId: ScopeId,
  proposalId: RoleStepRef,
  note: line(500),
})
export type ConfirmMarketplace = z.infer<typeof ConfirmMarketplace>

/** Takes a proposal back before it is confirmed, by whoever may propose one; only once. */
export const WithdrawMarketplace = z.object({ scopeId: ScopeId, proposalId: RoleStepRef })
export type WithdrawMarketplace = z.infer<typeof WithdrawMarketplace>

export type RoleWithdrawal = { by: PersonId; at: Instant }

export type RoleView = {
  role: DeploymentRole
  /** Where it was set; null when nobody set any and the default holds. */
  scopeId: string | null
  stepId: RoleStepId | null
  operatorBookId: BookId | null
  validFrom: MarketDay | null
}

export type RoleStepView = {
  id: RoleStepId
  scopeId: string
  step: 'proposed' | 'set'
  role: DeploymentRole
  validFrom: MarketDay
  operatorBookId: BookId | null
  proposalId: RoleStepId | null
  note: string
  by: PersonId
  recordedAt: Instant
  /** Of a proposal that was taken back. */
  withdrawn: RoleWithdrawal | null
}

const Year = z.coerce.number().check(z.int(), z.minimum(2000), z.maximum(2999))

/** What can be printed for the tax office, by the last part of its address. */
export const TAX_STATEMENTS = ['s1a', 'withholding', 'withholding-certificate'] as const
export type TaxStatement = (typeof TAX_STATEMENTS)[number]

export const S1aQuery = z
  .object({
    from: Day,
    to: Day,
    /** One line a sale, or one a day: whether the law takes day totals is not confirmed. */
    by: z._default(z.enum(['line', 'day']), 'line'),
    language: z._default(z.enum(BOOK_LANGUAGES), 'vi'),
  })
  .check(z.refine(({ from, to }) => from <= to, { path: ['to'], message: 'before the first day' }))
export type S1aQuery = z.infer<typeof S1aQuery>

/** A month such as `2026-11`. */
export const Month = z.string().check(z.regex(/^2\d{3}-(0[1-9]|1[0-2])$/))

export const WithholdingQuery = z.object({
  month: Month,
  language: z._default(z.enum(BOOK_LANGUAGES), 'vi'),
})
export type WithholdingQuery = z.infer<typeof WithholdingQuery>

export const WithholdingCertificateQuery = z.object({
  /** A stall of the seller. */
  seller: StallRef,
  year: Year,
  language: z._default(z.enum(BOOK_LANGUAGES), 'vi'),
})
export type WithholdingCertificateQuery = z.infer<typeof WithholdingCertificateQuery>

export const RevenueQuery = z.object({ stallId: StallRef, year: Year })
export const ThresholdQuery = z.object({
  stallId: StallRef,
  /** Revenue of the same year that is not in this book: other shops, other platforms. */
  elsewhere: z.optional(Amount),
  /** By what was published until this day; left out, by all that is known. */
  known: z.optional(Day),
})

export const NoticeQuery = z.object({
  stallId: StallRef,
  year: Year,
  /** The notice of the first half year, for who began in it. */
  half: z.optional(z.literal('first')),
})

export const OperatorMonth = z.object({ cooperativeId: CooperativeRef, month: Month })

/** Revenue of one branch; `branch` is null where nobody said which, and the highest rates hold. */
export type BranchRevenue = {
  branch: TaxBranch | null
  vatRate: number
  pitRate: number
  amount: Dong
}

export type RevenueView = {
  bookId: BookId
  year: number
  total: Dong
  /** All sales, and what voids, returns and price reductions took back. */
  sold: Dong
  takenBack: Dong
  /** Shown codes that nobody has paid or vouched for: no revenue yet. */
  waiting: Dong
  branches: readonly BranchRevenue[]
  months: readonly { month: string; total: Dong; branches: readonly BranchRevenue[] }[]
  quarters: readonly { quarter: number; total: Dong; branches: readonly BranchRevenue[] }[]
  stalls: readonly { stallId: StallId | null; name: string; total: Dong }[]
}

export type TaxDuty = {
  what: 'revenue_notice' | 'first_half_notice' | 'account_list' | 'quarterly_return' | 'e_invoice'
  form: TaxFormCode
  /** The last day of what it is about. */
  through: MarketDay
  due: MarketDay
  source: string
  standing: 'text' | 'press' | 'secondary' | 'unconfirmed'
}

/** Below 70 %, from 70, from 90 and from 100 % of the threshold. */
export type ThresholdLevel = 'far' | 'nearing' | 'near' | 'reached'

export type ThresholdView = {
  bookId: BookId
  day: MarketDay
  /** Of the year so far, with what was given as earned elsewhere. */
  revenue: Dong
  elsewhere: Dong
  threshold: Dong
  source: string
  publishedOn: MarketDay | null
  /** How much may still be sold, and how much was sold above it; one of the two is zero. */
  left: Dong
  above: Dong
  /** Hundredths of a percent of the threshold, rounded down. */
  share: number
  level: ThresholdLevel
  /** The day on which the revenue rose above the threshold, to stay there. */
  crossedOn: MarketDay | null
  /** At the mean of the last days in `window`: see `thresholdWatch`. Null without revenue. */
  projection: {
    windowDays: number
    perDay: Dong
    crossingOn: MarketDay | null
    yearEnd: Dong
  } | null
  /** What VAT and income tax would be due at one đồng above the threshold: the cliff. */
  cliff: Dong
  duties: readonly TaxDuty[]
}

/** What form 01/TKN-CNKD asks, as far as we know its fields. */
export type YearlyNotice = {
  form: '01/TKN-CNKD'
  year: number
  half: 'first' | null
  due: MarketDay
  taxpayer: TaxpayerView | null
  places: readonly { stallId: StallId; name: string; marketName: string; revenue: Dong }[]
  branches: readonly BranchRevenue[]
  revenue: Dong
  threshold: Dong
  aboveThreshold: boolean
  source: string
  standing: TaxDuty['standing']
}

/** What form 01/BK-STK asks, as far as we know its fields. */
export type AccountList = {
  form: '01/BK-STK'
  taxpayer: TaxpayerView | null
  accounts: readonly {
    bin: string
    bankName: string
    number: string
    holderName: string
    openedAt: Instant
    closedAt: Instant | null
  }[]
}

const InvoiceItem = z.object({
  name: line(200),
  unitPrice: Amount,
  /** In thousandths of `unit`. */
  milli: z.int().check(z.minimum(1), z.maximum(1_000_000_000)),
  unit: line(20),
  amount: Amount,
})

/** A sale, and what the till does not know of it: its items, and the buyer who asked to be named. */
export const InvoiceAsked = z.object({
  stallId: StallRef,
  saleId: SaleRef,
  items: z._default(z.array(InvoiceItem).check(z.maxLength(200)), []),
  buyer: z.optional(
    z.object({
      name: z.optional(line(120)),
      address: z.optional(line(200)),
      taxCode: z.optional(TaxCode),
      phone: z.optional(line(20)),
    }),
  ),
})
export type InvoiceAsked = z.infer<typeof InvoiceAsked>

/** Content of an invoice from a till (Decree 254/2026, article 10.4); a provider issues it. */
export type PosInvoiceDraft = {
  saleId: SaleId
  seller: TaxpayerView | null
  buyer: NonNullable<InvoiceAsked['buyer']> | null
  items: InvoiceAsked['items']
  amount: Dong
  at: Instant
  /** Given by the tax office through the provider, never by us. */
  taxAuthorityCode: null
  missing: readonly ('seller' | 'items' | 'taxAuthorityCode')[]
}

export type WithheldView = {
  saleId: SaleId
  /** What the sale stands at, and what is withheld of it in all. */
  base: Dong
  vat: Dong
  pit: Dong
  /** What the last act changed. */
  change: { base: Dong; vat: Dong; pit: Dong }
}

export type WithholdingSums = {
  confirmed: Dong
  takenBack: Dong
  /** Confirmed less taken back. */
  base: Dong
  vat: Dong
  pit: Dong
}

export type WithholdingStatement = {
  operatorBookId: BookId
  month: string
  due: MarketDay
  sellers: readonly (WithholdingSums & {
    bookId: BookId
    name: string
    taxCodeShown: string | null
    sales: number
  })[]
  total: WithholdingSums
  /** Sales that changed since they were last netted: run the netting before declaring. */
  toNet: number
}
