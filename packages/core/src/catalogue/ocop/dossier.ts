/** Where an application stands, from the producer's desk to the decision (article 7). */
export const DOSSIER_STATES = [
  'draft',
  'filed',
  'returned',
  'forwarded',
  'assessing',
  'scored',
  'at_ministry',
  'recognised',
  'declined',
  'rejected',
  'withdrawn',
] as const
export type DossierState = (typeof DOSSIER_STATES)[number]

/**
 * What may follow what. `filed` lies with the commune, `forwarded` with the province's office,
 * `assessing` with its council. The ministry may send a dossier below 90 points back to the
 * province's result (article 7.4.g). The last four states are final.
 */
export const NEXT_STATES: Readonly<Record<DossierState, readonly DossierState[]>> = {
  draft: ['filed', 'withdrawn'],
  filed: ['returned', 'forwarded', 'rejected', 'withdrawn'],
  returned: ['filed', 'withdrawn'],
  forwarded: ['returned', 'assessing', 'rejected', 'withdrawn'],
  assessing: ['returned', 'scored', 'rejected', 'withdrawn'],
  scored: ['at_ministry', 'recognised', 'declined'],
  at_ministry: ['scored', 'recognised', 'declined'],
  recognised: [],
  declined: [],
  rejected: [],
  withdrawn: [],
}

export function mayFollow(from: DossierState, to: DossierState): boolean {
  return NEXT_STATES[from].includes(to)
}

/** Why a certificate is taken back: the six grounds of article 8.1. */
export const REVOCATION_GROUNDS = [
  'untrue_documents',
  'criteria_no_longer_met',
  'law_broken',
  'mark_misused',
  'production_ended',
  'other_finding',
] as const
export type RevocationGround = (typeof REVOCATION_GROUNDS)[number]
