import type { WebhookKind } from '@cho40/contract'

/** What a program may be told of, by the part of the work that it comes from. */
export const KIND_GROUPS = {
  stall: ['sale', 'request', 'stray', 'day_closed', 'account_change'],
  shop: [
    'payout',
    'order',
    'marketplace_confirmed',
    'listing.published',
    'listing.moderated',
    'report.filed',
    'report.answered',
    'listing.revised',
    'price.set',
  ],
  goods: ['settlement', 'goods_received', 'goods_sold', 'goods_returned'],
  members: ['member_admitted', 'member_changed', 'member_account_changed', 'member_left'],
  books: [
    'capital_contributed',
    'capital_changed',
    'meeting_recorded',
    'income_distributed',
    'result_closed',
    'period_closed',
    'period_reopened',
  ],
  ocop: ['certificate.recorded', 'certificate.renewal', 'certificate.revoked', 'dossier.moved'],
} as const satisfies Readonly<Record<string, readonly WebhookKind[]>>

export type KindGroup = keyof typeof KIND_GROUPS
export const GROUPS = Object.keys(KIND_GROUPS) as readonly KindGroup[]

/** In the order of the list, whatever the order of ticking. */
export const EVERY_KIND: readonly WebhookKind[] = GROUPS.flatMap((group) => [...KIND_GROUPS[group]])
