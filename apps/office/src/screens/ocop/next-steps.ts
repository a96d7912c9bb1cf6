import type { MoveDossier } from '@cho40/contract'

type To = MoveDossier['to']

/** What the holder may do from a state; the core's own table is the rule. */
export const HOLDER_STEPS: Readonly<Record<string, readonly To[]>> = {
  draft: ['filed', 'withdrawn'],
  filed: ['withdrawn'],
  returned: ['filed', 'withdrawn'],
  forwarded: ['withdrawn'],
  assessing: ['withdrawn'],
}

/** What the officer may do. Scores and certificates have acts of their own. */
export const OFFICER_STEPS: Readonly<Record<string, readonly To[]>> = {
  filed: ['forwarded', 'returned', 'rejected'],
  forwarded: ['assessing', 'returned', 'rejected'],
  assessing: ['returned', 'rejected'],
  scored: ['at_ministry', 'declined'],
  at_ministry: ['scored', 'declined'],
}

/** From 90 points a dossier may go on to the ministry. */
export const LEAST_FOR_MINISTRY = 9_000

export const GROUNDS = [
  'forged_file',
  'no_food_safety_certificate',
  'incomplete_registration',
  'no_product_declaration',
  'imported_or_unknown_material',
  'copied_product',
  'contaminated_sample',
] as const satisfies readonly NonNullable<MoveDossier['ground']>[]
export type Ground = (typeof GROUNDS)[number]
