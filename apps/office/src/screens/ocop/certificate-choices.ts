import type { RecordCertificate, RecordCertification, RevokeCertificate } from '@cho40/contract'

export type Issuer = RecordCertificate['issuer']
export const ISSUERS: readonly Issuer[] = ['province', 'ministry', 'district']

/** A choice of a form is text. */
export type Level = '3' | '4' | '5'
export const LEVELS: readonly Level[] = ['3', '4', '5']

/** Who decides on so many stars by the rule in force; the server holds it to the day's own rule. */
export function issuerOf(level: Level | ''): Issuer {
  return level === '5' ? 'ministry' : 'province'
}

export type RevokeGround = RevokeCertificate['ground']
export const REVOKE_GROUNDS: readonly RevokeGround[] = [
  'untrue_documents',
  'criteria_no_longer_met',
  'law_broken',
  'mark_misused',
  'production_ended',
  'other_finding',
]

export type Scheme = RecordCertification['scheme']
export const SCHEMES: readonly Scheme[] = [
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
]
