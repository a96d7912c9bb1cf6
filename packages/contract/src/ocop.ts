import type { Id, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import { DocumentHash, ProductSetNumber, Stars } from './catalogue.ts'
import type { CooperativeId, ListingId } from './ids.ts'
import { CooperativeRef, ListingRef } from './ids.ts'
import { Day, idOf, line } from './primitives.ts'

export type DossierId = Id<'dossier'>
export type CertificateId = Id<'cert'>
export type CertificationId = Id<'certif'>

export const DossierRef = idOf('dossier')
export const CertificateRef = idOf('cert')
export const CertificationRef = idOf('certif')
const Purpose = z.enum(['first', 'upgrade', 'renewal'])

/** A new application for one product. */
export const OpenDossier = z.object({
  id: DossierRef,
  cooperativeId: CooperativeRef,
  listingId: z.optional(ListingRef),
  holder: line(120),
  product: line(120),
  set: ProductSetNumber,
  purpose: Purpose,
})
export type OpenDossier = z.infer<typeof OpenDossier>

/** One member's form: the position of the box ticked, by the number of its line; 0 for none. */
export const FormAnswers = z.record(
  z.string().check(z.regex(/^\d{1,2}(\.\d{1,2}){0,2}$/)),
  z.int().check(z.minimum(0), z.maximum(20)),
)

/**
 * By the forms of the council's members; or, under a decision whose forms are not kept here, by what
 * the council came to. `total.score` is in hundredths of a point.
 */
export const ScoreDossier = z
  .object({
    dossierId: DossierRef,
    forms: z.optional(z.array(FormAnswers).check(z.minLength(1), z.maxLength(30))),
    total: z.optional(
      z.object({
        score: z.int().check(z.minimum(0), z.maximum(10_000)),
        stars: z.int().check(z.minimum(1), z.maximum(5)),
      }),
    ),
  })
  .check(
    z.refine(({ forms, total }) => (forms === undefined) !== (total === undefined), {
      path: ['forms'],
    }),
  )
export type ScoreDossier = z.infer<typeof ScoreDossier>

/** Which form: of a decision, the one in force when left out. */
export const FormWanted = z.object({ rule: z.optional(line(40)), set: ProductSetNumber })
export type FormWanted = z.infer<typeof FormWanted>

/** A form to be added up; lines without an answer count nothing. */
export const TryForm = z.extend(FormWanted, { answers: FormAnswers })
export type TryForm = z.infer<typeof TryForm>

/** The holder's own form, as far as it is filled in. */
export const SelfAssess = z.object({ dossierId: DossierRef, answers: FormAnswers })
export type SelfAssess = z.infer<typeof SelfAssess>

/** Why a dossier is thrown out before it is scored: the remarks on the forms of annex II. */
export const REJECTION_GROUNDS = [
  'forged_file',
  'no_food_safety_certificate',
  'incomplete_registration',
  'no_product_declaration',
  'imported_or_unknown_material',
  'copied_product',
  'contaminated_sample',
] as const

export const MoveDossier = z.object({
  dossierId: DossierRef,
  to: z.enum([
    'filed',
    'returned',
    'forwarded',
    'assessing',
    'at_ministry',
    'scored',
    'declined',
    'rejected',
    'withdrawn',
  ]),
  day: Day,
  /** Owed with `rejected`. */
  ground: z.optional(z.enum(REJECTION_GROUNDS)),
  /** Owed with `returned` and `declined`. */
  reason: z.optional(line(300)),
})
export type MoveDossier = z.infer<typeof MoveDossier>

/** A certificate as its decision says it. */
export const RecordCertificate = z.object({
  id: CertificateRef,
  cooperativeId: CooperativeRef,
  listingId: z.optional(ListingRef),
  dossierId: z.optional(DossierRef),
  holder: line(120),
  product: line(120),
  set: z.optional(ProductSetNumber),
  purpose: z._default(Purpose, 'first'),
  stars: Stars,
  /** In hundredths of a point: 91.14 is 9114. */
  score: z.optional(z.int().check(z.minimum(0), z.maximum(10_000))),
  decisionNumber: line(60),
  decidedOn: Day,
  /**
   * When its dossier was filed, which may keep it under an older decision; the dossier's own day where
   * the dossier is kept here, the decision's where nobody says.
   */
  filedOn: z.optional(Day),
  issuer: z.enum(['district', 'province', 'ministry']),
  issuerName: z.optional(line(120)),
  /** The last day as printed; the legal term when left out. */
  validUntil: z.optional(Day),
  productCode: z.optional(line(40)),
  documentHash: z.optional(DocumentHash),
})
export type RecordCertificate = z.infer<typeof RecordCertificate>

export const RevokeCertificate = z.object({
  certificateId: CertificateRef,
  revokedOn: Day,
  decisionNumber: line(60),
  ground: z.enum([
    'untrue_documents',
    'criteria_no_longer_met',
    'law_broken',
    'mark_misused',
    'production_ended',
    'other_finding',
  ]),
})
export type RevokeCertificate = z.infer<typeof RevokeCertificate>

/** That a renewal was filed, and later when it was answered. */
export const RecordRenewal = z
  .object({ certificateId: CertificateRef, filedOn: Day, decidedOn: z.optional(Day) })
  .check(
    z.refine(({ filedOn, decidedOn }) => decidedOn === undefined || filedOn <= decidedOn, {
      path: ['decidedOn'],
    }),
  )
export type RecordRenewal = z.infer<typeof RecordRenewal>

export const CERTIFICATION_SCHEMES = [
  'vietgap',
  'globalgap',
  'organic',
  'geographical_indication',
  'certification_mark',
  'collective_mark',
  'food_safety',
  'haccp',
  'iso_22000',
  'halal',
  'other',
] as const

/** A certification that is not OCOP's: VietGAP, organic, a geographical indication. */
export const RecordCertification = z
  .object({
    id: CertificationRef,
    cooperativeId: CooperativeRef,
    listingId: z.optional(ListingRef),
    scheme: z.enum(CERTIFICATION_SCHEMES),
    number: line(60),
    issuer: line(120),
    /** What it covers, as printed: a plot, a workshop, a product. */
    scope: line(300),
    validFrom: Day,
    /** Left out where none is printed, as on geographical indications. */
    validUntil: z.optional(Day),
    documentHash: z.optional(DocumentHash),
  })
  .check(
    z.refine(({ validFrom, validUntil }) => validUntil === undefined || validFrom <= validUntil, {
      path: ['validUntil'],
    }),
  )
export type RecordCertification = z.infer<typeof RecordCertification>

/** That such a certification no longer holds, from this day on. */
export const RevokeCertification = z.object({ certificationId: CertificationRef, revokedOn: Day })
export type RevokeCertification = z.infer<typeof RevokeCertification>

/** A certification that is not OCOP's, as it stands on the day of asking. */
export type CertificationView = {
  id: CertificationId
  /** The one product whose page shows it; absent for one of the whole seller. */
  listing?: { id: ListingId; name: string }
  scheme: (typeof CERTIFICATION_SCHEMES)[number]
  number: string
  issuer: string
  scope: string
  validFrom: MarketDay
  /** The last day; absent where none is printed. */
  validUntil?: MarketDay
  /** From this day on it is shown nowhere. */
  revokedOn?: MarketDay
  documentHash?: string
  status: 'not_yet' | 'valid' | 'expired' | 'revoked'
}

/** What a seller holds beside OCOP, and the goods that a certification can be of. */
export type CertificationsView = {
  certifications: readonly CertificationView[]
  listings: readonly { id: ListingId; name: string }[]
}

export type CertificateView = {
  id: CertificateId
  cooperativeId: CooperativeId
  listingId?: ListingId
  holder: string
  product: string
  set?: number
  stars: 3 | 4 | 5
  /** Hundredths of a point. */
  score?: number
  decisionNumber: string
  decidedOn: MarketDay
  issuer: 'district' | 'province' | 'ministry'
  issuerName?: string
  productCode?: string
  validUntil: MarketDay
  inForceUntil: MarketDay
  status: 'not_yet' | 'valid' | 'expiring' | 'extended' | 'expired' | 'revoked' | 'replaced'
  /** When to file the renewal. */
  renewal: { from: MarketDay; until: MarketDay }
}

export type DossierView = {
  id: DossierId
  cooperativeId: CooperativeId
  listingId?: ListingId
  holder: string
  product: string
  set: number
  purpose: 'first' | 'upgrade' | 'renewal'
  rule: string
  state: string
  filedOn?: MarketDay
  score?: number
  stars?: number
  steps: readonly { state: string; day: MarketDay; reason?: string }[]
}

/** A product set of annex I, which has a form of its own. */
export type ProductSetView = { number: number; branch: string; group: string; name: string }

/** A heading of a form over its lines. */
export type FormHeading = {
  number: string
  name: string
  max: number
  below: readonly (FormHeading | FormCriterion)[]
}

/** A line that is scored by one of its boxes, counted from 1 as printed. */
export type FormCriterion = {
  number: string
  name: string
  max: number
  options: readonly {
    position: number
    score: number
    /** Printed beside the box: the least for that many stars. */
    gate: 3 | 4 | 5 | null
    /** Which of two cases the box belongs to. */
    variant: 1 | 2
  }[]
  /** Counts only when this other line scored. */
  needs: string | null
  /** Nothing here ends the assessment. */
  stopsAtZero: boolean
}

export type FormView = { rule: string; set: number; parts: readonly FormHeading[] }

/** What a form comes to: stars are the lesser of band and gate. */
export type FormScoreView = {
  /** Hundredths of a point. */
  score: number
  band: number
  gate: number
  stars: number
  /** What is missing for the next star, of the requirements with stars. */
  openGates: readonly { criterion: string; stars: number; position: number }[]
  /** Lines at zero where the form says to stop. */
  stoppedBy: readonly string[]
  /** Lines nobody has answered yet. */
  unanswered: readonly string[]
}

/** What is known here that a line of the form asks for; ticking its box stays a person's. */
export type FormEvidence = {
  /** The number of the line. */
  criterion: string
  /** Floors that carried the product, the latest first; `lastDay` is null while one still does. */
  channels: readonly {
    channel: string
    fromDay: MarketDay
    lastDay: MarketDay | null
    url: string | null
  }[]
}

export type DossierDetail = DossierView & {
  /** The holder's own form; after the council scored, its members' forms. */
  forms: readonly Readonly<Record<string, number>>[]
  result: FormScoreView | null
  evidence: readonly FormEvidence[]
}
