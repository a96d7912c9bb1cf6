import type { Problem, RecordCertificate } from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import { unitOn } from '../../places/units.ts'
import type { Tx } from '../../store/deps.ts'
import type { CatalogueTables } from '../tables.ts'
import { lastDayOfTerm } from './certificate.ts'
import { points } from './points.ts'
import { formatProductCode, readProductCode } from './product-code.ts'
import { type OcopRule, ruleFor } from './rules.ts'
import { bandOf } from './score-dossier.ts'

/** Every rule so far gives 36 months; also what certificates older than our rules were given. */
export const CERTIFICATE_MONTHS = 36

/**
 * Writes a certificate down after holding it against the rule it was decided by — that of its day, or
 * the one before for a dossier filed in time (`ruleFor`) — and lets it take over from the one before
 * it for the same listing. Problems: InvalidInput (filedOn, issuer, score, validUntil, productCode), NotFound (place), AlreadyExists (a certificate of the same day for the listing).
 */
export async function issueCertificate(
  tx: Tx,
  input: RecordCertificate,
): Promise<Result<void, Problem>> {
  const { decidedOn, purpose, filedOn = decidedOn } = input
  const found = ruleFor({ filedOn, decidedOn, purpose })
  const rule = found.ok ? found.value : null
  const term = lastDayOfTerm(decidedOn, rule?.certificateMonths ?? CERTIFICATE_MONTHS)
  const issues = rule ? issuesUnder(rule, input) : []
  if (filedOn > decidedOn) issues.push({ path: 'filedOn', message: `after ${decidedOn}` })
  const validUntil = input.validUntil ?? term
  if (validUntil > term || validUntil < decidedOn) {
    issues.push({ path: 'validUntil', message: `not within ${decidedOn}–${term}` })
  }
  if (issues.length > 0) return err({ type: 'InvalidInput', issues })
  const code = await productCodeOf(tx, input, rule)
  if (!code.ok) return code
  const others = await othersOf(tx, input)
  const same = others.find(({ decided_on }) => decided_on === decidedOn)
  if (same) return err({ type: 'AlreadyExists', what: 'certificate', id: same.id })
  const replacedOn = others.find(({ decided_on }) => decided_on > decidedOn)?.decided_on ?? null
  await tx.db
    .insertInto('cho_certificate')
    .values({
      ...rowOf(input, { rule: rule?.rule ?? null, validUntil, productCode: code.value }),
      replaced_on: replacedOn,
      recorded_at: tx.clock.now(),
    })
    .execute()
  const before = others.findLast(({ decided_on }) => decided_on < decidedOn)
  if (before) {
    await tx.db
      .updateTable('cho_certificate')
      .set({ replaced_on: decidedOn })
      .where('id', '=', before.id)
      .execute()
  }
  return ok(undefined)
}

type Issue = { path: string; message: string }

function issuesUnder(rule: OcopRule, input: RecordCertificate): Issue[] {
  const issues: Issue[] = []
  if (rule.issuers[input.stars] !== input.issuer) {
    issues.push({ path: 'issuer', message: `${rule.rule}: ${rule.issuers[input.stars]}` })
  }
  const { score, stars } = input
  if (rule.bands && score !== undefined && bandOf(rule.rule, points(score)) < stars) {
    issues.push({ path: 'score', message: `${rule.rule}: less than ${stars} stars` })
  }
  return issues
}

/** Codes of the new form are checked against the units of the decision's day; older ones are text. */
async function productCodeOf(
  tx: Tx,
  input: RecordCertificate,
  rule: OcopRule | null,
): Promise<Result<string | null, Problem>> {
  if (input.productCode === undefined) return ok(null)
  if (!rule?.codedByUnit) return ok(input.productCode)
  const code = readProductCode(input.productCode)
  if (!code.ok) return code
  const { communeCode, provinceCode } = code.value
  const parent = await provinceOf(tx, communeCode, input.decidedOn)
  if (!parent.ok) return parent
  if (parent.value !== null && parent.value !== provinceCode) {
    const message = `${communeCode} lies in ${parent.value}`
    return err({ type: 'InvalidInput', issues: [{ path: 'productCode', message }] })
  }
  return ok(formatProductCode(code.value))
}

/** The province of a commune on a day; null for a made-up commune without one. */
async function provinceOf(
  tx: Tx,
  code: string,
  on: MarketDay,
): Promise<Result<string | null, Problem>> {
  const own = await tx.db
    .selectFrom('cho_place')
    .select('parent_code')
    .where('code', '=', code)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .executeTakeFirst()
  if (own) return ok(own.parent_code)
  const real = unitOn(code, on)
  return real.ok ? ok(real.value.parentCode) : err({ type: 'NotFound', what: 'place', id: code })
}

/** The listing's certificates, oldest first. Products that are not listed are not chained. */
async function othersOf(tx: Tx, input: RecordCertificate) {
  if (input.listingId === undefined) return []
  return tx.db
    .selectFrom('cho_certificate')
    .select(['id', 'decided_on'])
    .where('listing_id', '=', input.listingId)
    .orderBy('decided_on')
    .execute()
}

function rowOf(
  input: RecordCertificate,
  worked: {
    readonly rule: string | null
    readonly validUntil: MarketDay
    readonly productCode: string | null
  },
): Omit<CatalogueTables['cho_certificate'], 'replaced_on' | 'recorded_at'> {
  return {
    id: input.id,
    cooperative_id: input.cooperativeId,
    listing_id: input.listingId ?? null,
    dossier_id: input.dossierId ?? null,
    holder: input.holder,
    product: input.product,
    set_number: input.set ?? null,
    rule: worked.rule,
    stars: input.stars,
    score: input.score === undefined ? null : points(input.score),
    decision_number: input.decisionNumber,
    decided_on: input.decidedOn,
    issuer: input.issuer,
    issuer_name: input.issuerName ?? null,
    product_code: worked.productCode,
    document_hash: input.documentHash ?? null,
    valid_until: worked.validUntil,
    renewal_filed_on: null,
    renewal_decided_on: null,
    revoked_on: null,
    revocation_decision: null,
    revocation_ground: null,
    in_force_until: worked.validUntil,
  }
}
