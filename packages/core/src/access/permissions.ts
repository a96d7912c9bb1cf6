import type { Role } from '@cho40/contract'

/** What may be done; each procedure declares one, and what is not granted is denied. */
export const PERMISSIONS = [
  'system.administer',
  'market.open',
  'market.manage',
  'market.view_day',
  'market.view_accounts',
  'stall.sell',
  'stall.view_money',
  'stall.close_day',
  'statement.import',
  'exception.resolve',
  'books.verify',
  'listing.publish',
  'sign.issue',
  'sign.check',
  'listing.moderate',
  'certificate.record',
  'cooperative.open',
  'cooperative.view',
  'member.manage',
  'capital.record',
  'goods.record',
  'settlement.prepare',
  'settlement.approve',
  'payout.order',
  'payout.approve',
  'period.close',
  'period.reopen',
  'distribution.decide',
  'accounts.export',
  'tax.view',
  'order.manage',
  'fee.manage',
  'pilot.manage',
  'community.record',
  'indicator.enter',
  'indicator.approve',
  'indicator.view',
  'access.manage',
  'access.reset_pin',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const SELLING: readonly Permission[] = ['stall.sell', 'stall.view_money', 'stall.close_day']
/** Whoever stands at a stall should look every day whether its sign is still its own. */
const SIGNS: readonly Permission[] = ['sign.issue', 'sign.check']

/** What a key may not do whatever its role says: consent is a person's, and so is handing out rights. */
export const PERSON_ONLY: ReadonlySet<Permission> = new Set([
  'system.administer',
  'access.manage',
  'access.reset_pin',
  'exception.resolve',
  'settlement.approve',
  'payout.approve',
  'period.reopen',
  'distribution.decide',
  'indicator.approve',
])

/**
 * Roles reach over everything below the scope they are granted on. A commune officer sees the
 * market's day, never a stall's money.
 */
export const PERMISSIONS_BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  /** Refunds are payouts: without ordering them nobody could hand money back at their own stall. */
  vendor: [
    ...SELLING,
    ...SIGNS,
    'statement.import',
    'exception.resolve',
    'payout.order',
    'tax.view',
    'order.manage',
  ],
  staff: ['stall.sell', 'sign.check'],
  /** The community team’s log of its market, and never a commune’s values, wherever the role is held. */
  helper: ['stall.sell', 'market.view_day', 'community.record', ...SIGNS],
  bookkeeper: [
    'stall.view_money',
    'stall.close_day',
    'statement.import',
    'exception.resolve',
    'market.view_day',
    'market.view_accounts',
    'listing.publish',
    'cooperative.view',
    'member.manage',
    'capital.record',
    'goods.record',
    'settlement.prepare',
    'payout.order',
    'period.close',
    'accounts.export',
    'tax.view',
    'order.manage',
  ],
  treasurer: [
    'stall.view_money',
    'statement.import',
    'exception.resolve',
    'books.verify',
    'market.view_day',
    'market.view_accounts',
    'cooperative.view',
    'settlement.approve',
    'payout.approve',
    'period.close',
    'period.reopen',
    'distribution.decide',
    'accounts.export',
    'tax.view',
  ],
  market_board: [
    'market.manage',
    'market.view_day',
    'market.view_accounts',
    'fee.manage',
    'community.record',
    'access.reset_pin',
    ...SIGNS,
  ],
  commune_officer: [
    'market.view_day',
    'listing.moderate',
    'certificate.record',
    'pilot.manage',
    'community.record',
    'indicator.enter',
    'indicator.approve',
    'indicator.view',
  ],
  province_viewer: ['market.view_day', 'indicator.view'],
  administrator: PERMISSIONS,
}
