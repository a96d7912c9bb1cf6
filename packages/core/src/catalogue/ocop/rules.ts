import type { Problem } from '@cho40/contract'
import { err, type MarketDay, marketDay, ok, plusDays, type Result } from '@cho40/values'
import { RUBRIC_TEXTS_2026 } from './decision-26-2026/rubric-texts.ts'
import { readRubric } from './read-rubric.ts'
import type { Rubric } from './rubric.ts'

export type Stars = 1 | 2 | 3 | 4 | 5
export type Issuer = 'district' | 'province' | 'ministry'
/** Why a product is assessed: for the first time, for more stars, or again when its term ends. */
export type DossierPurpose = 'first' | 'upgrade' | 'renewal'

/** A decision of the Prime Minister on OCOP, with what of it is known and where that was read. */
export type OcopRule = {
  readonly rule: string
  readonly validFrom: MarketDay
  /** The last day it may be applied; null while it is in force. */
  readonly validUntil: MarketDay | null
  /** Maxima of the parts A, B and C. */
  readonly parts: readonly [number, number, number]
  /** Least whole points for 5, 4, 3 and 2 stars; null where the text was not read. */
  readonly bands: readonly [number, number, number, number] | null
  /** Who decides on each number of stars. */
  readonly issuers: Readonly<Record<3 | 4 | 5, Issuer>>
  readonly certificateMonths: number
  /** Whether product codes have the form `T-X-STT-20YY`; earlier codes are kept as text. */
  readonly codedByUnit: boolean
  /** The forms, by set; null where only parts and authorities are known. */
  readonly texts: Readonly<Record<number, string>> | null
  readonly source: string
}

const IN_FORCE = marketDay('2026-05-22')
/** Article 11.2: the rules before end 60 days after the new one takes effect. */
const LAST_OF_OLD = plusDays(IN_FORCE, 60)

/** Newest first. */
export const OCOP_RULES: readonly [OcopRule, ...OcopRule[]] = [
  {
    rule: '26/2026/QĐ-TTg',
    validFrom: IN_FORCE,
    validUntil: null,
    parts: [40, 25, 35],
    bands: [90, 70, 50, 30],
    issuers: { 3: 'province', 4: 'province', 5: 'ministry' },
    certificateMonths: 36,
    codedByUnit: true,
    texts: RUBRIC_TEXTS_2026,
    source: 'Text of the decision: articles 3, 4, 7, 11 and 12, annexes I and II.',
  },
  {
    rule: '1489/QĐ-TTg',
    validFrom: marketDay('2025-07-06'),
    validUntil: LAST_OF_OLD,
    parts: [40, 25, 35],
    bands: null,
    issuers: { 3: 'province', 4: 'province', 5: 'ministry' },
    certificateMonths: 36,
    codedByUnit: false,
    texts: null,
    source: 'Named in article 11 of 26/2026; authorities from secondary sources, forms not read.',
  },
  {
    rule: '148/QĐ-TTg',
    validFrom: marketDay('2023-02-24'),
    validUntil: LAST_OF_OLD,
    parts: [40, 25, 35],
    bands: null,
    issuers: { 3: 'district', 4: 'province', 5: 'ministry' },
    certificateMonths: 36,
    codedByUnit: false,
    texts: null,
    source: 'Named in article 11 of 26/2026; authorities from secondary sources, forms not read.',
  },
]

/**
 * The rule a dossier is decided by. Article 12.2: one filed before 22 May 2026 keeps the old rule
 * when it is decided within 60 days of that day, a renewal within 30. Problems: NotFound (before
 * 24 February 2023, whose rules are not kept here).
 */
export function ruleFor(dossier: {
  readonly filedOn: MarketDay
  readonly decidedOn: MarketDay
  readonly purpose: DossierPurpose
}): Result<OcopRule, Problem> {
  const { filedOn, decidedOn, purpose } = dossier
  const lastOld = purpose === 'renewal' ? plusDays(IN_FORCE, 30) : LAST_OF_OLD
  const judgedAsOf = filedOn < IN_FORCE && decidedOn <= lastOld ? filedOn : decidedOn
  const rule = OCOP_RULES.find(({ validFrom }) => validFrom <= judgedAsOf)
  return rule ? ok(rule) : err({ type: 'NotFound', what: 'ocop rule', id: judgedAsOf })
}

const read = new Map<string, Rubric>()

/** The form of a product set under a rule. Problems: NotFound (a set or rule without a known form). */
export function rubricOf(rule: string, set: number): Result<Rubric, Problem> {
  const id = `${rule}#${set}`
  const known = read.get(id)
  if (known) return ok(known)
  const text = OCOP_RULES.find((each) => each.rule === rule)?.texts?.[set]
  if (text === undefined) return err({ type: 'NotFound', what: 'rubric', id })
  const rubric = readRubric(rule, set, text)
  read.set(id, rubric)
  return ok(rubric)
}
