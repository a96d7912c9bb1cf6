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
] as const
export type Permission = (typeof PERMISSIONS)[number]

const SELLING: readonly Permission[] = ['stall.sell', 'stall.view_money', 'stall.close_day']
/** Whoever stands at a stall should look every day whether its sign is still its own. */
const SIGNS: readonly Permission[] = ['sign.issue', 'sign.check']

/**
 * Roles reach over everything below the scope they are granted on. A commune officer sees the
 * market's day, never a stall's money.
 */
export const PERMISSIONS_BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  vendor: [...SELLING, ...SIGNS, 'statement.import', 'exception.resolve'],
  staff: ['stall.sell', 'sign.check'],
  helper: ['stall.sell', 'market.view_day', ...SIGNS],
  bookkeeper: [
    'stall.view_money',
    'stall.close_day',
    'statement.import',
    'exception.resolve',
    'books.verify',
    'market.view_day',
    'market.view_accounts',
    'listing.publish',
  ],
  treasurer: [
    'stall.view_money',
    'statement.import',
    'exception.resolve',
    'books.verify',
    'market.view_day',
    'market.view_accounts',
  ],
  market_board: ['market.manage', 'market.view_day', 'market.view_accounts', ...SIGNS],
  commune_officer: ['market.view_day', 'listing.moderate', 'certificate.record'],
  province_viewer: ['market.view_day'],
  administrator: PERMISSIONS,
}
