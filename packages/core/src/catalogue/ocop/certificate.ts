import { daysBetween, type MarketDay, marketDay, plusDays } from '@cho40/values'
import type { Gate } from './rubric.ts'

/** Days before the end of its term from which a certificate is shown as running out. */
const EXPIRING_DAYS = 180
/** Article 12.3: how long a certificate may live on while its renewal is being decided. */
const EXTENSION_DAYS = 180

/** What decides whether a certificate is in force; all days are days in Vietnam. */
export type CertificateTerm = {
  readonly decidedOn: MarketDay
  /** The last day of the term. */
  readonly validUntil: MarketDay
  /** When a renewal was filed that counts for an extension. */
  readonly renewalFiledOn: MarketDay | null
  /** When the authority answered the renewal. */
  readonly renewalDecidedOn: MarketDay | null
  readonly revokedOn: MarketDay | null
  /** The day of the decision on a newer certificate for the same product. */
  readonly replacedOn: MarketDay | null
}

export type CertificateStatus =
  | 'not_yet'
  | 'valid'
  | 'expiring'
  | 'extended'
  | 'expired'
  | 'revoked'
  | 'replaced'

/**
 * The last day of a term of months from the day of the decision. The first day is not counted and
 * the term ends with the day of the same number, or the month's last when there is none (articles
 * 147 and 148 of the Civil Code 2015): from 29 February 2028, 36 months end on 28 February 2031.
 */
export function lastDayOfTerm(decidedOn: MarketDay, months: number): MarketDay {
  const [year = 0, month = 1, day = 1] = decidedOn.split('-').map(Number)
  const monthIndex = year * 12 + (month - 1) + months
  const firstOfNext = isoDay(Math.floor((monthIndex + 1) / 12), ((monthIndex + 1) % 12) + 1, 1)
  const lastOfMonth = plusDays(firstOfNext, -1)
  const wanted = isoDay(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, Math.min(day, 28))
  const sameNumber = plusDays(wanted, day - Math.min(day, 28))
  return sameNumber < lastOfMonth ? sameNumber : lastOfMonth
}

function isoDay(year: number, month: number, day: number): MarketDay {
  const two = (n: number) => String(n).padStart(2, '0')
  return marketDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)
}

/**
 * The last day on which the certificate holds unless it is revoked or replaced: its term, or while a
 * renewal is open until the answer, at most 180 days more (article 12.3).
 */
export function lastDayInForce(term: CertificateTerm): MarketDay {
  const { validUntil, renewalFiledOn, renewalDecidedOn } = term
  if (renewalFiledOn === null) return validUntil
  const longest = plusDays(validUntil, EXTENSION_DAYS)
  const end = renewalDecidedOn !== null && renewalDecidedOn < longest ? renewalDecidedOn : longest
  return end < validUntil ? validUntil : end
}

/** How a certificate stands on a day. A revocation counts from the day of its decision. */
export function statusOn(term: CertificateTerm, day: MarketDay): CertificateStatus {
  if (day < term.decidedOn) return 'not_yet'
  if (term.revokedOn !== null && term.revokedOn <= day) return 'revoked'
  if (term.replacedOn !== null && term.replacedOn <= day) return 'replaced'
  if (day > lastDayInForce(term)) return 'expired'
  if (day > term.validUntil) return 'extended'
  return daysBetween(day, term.validUntil) <= EXPIRING_DAYS ? 'expiring' : 'valid'
}

/** The stars that may be shown on a day; null when none may. */
export function starsOn(
  certificate: CertificateTerm & { readonly stars: Gate },
  day: MarketDay,
): Gate | null {
  const status = statusOn(certificate, day)
  const shown = status === 'valid' || status === 'expiring' || status === 'extended'
  return shown ? certificate.stars : null
}

/** When a renewal is to be filed: 180 to 120 days before the end of the term (article 7.6.a). */
export function renewalWindow(term: Pick<CertificateTerm, 'validUntil'>): {
  readonly from: MarketDay
  readonly until: MarketDay
} {
  return { from: plusDays(term.validUntil, -180), until: plusDays(term.validUntil, -120) }
}
