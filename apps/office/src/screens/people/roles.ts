import type { Role, ServiceRole } from '@cho40/contract'

// The contract's own lists would bring its whole validation to the browser; roles.test.ts holds
// these to them.

export const ROLES: readonly Role[] = [
  'vendor',
  'staff',
  'helper',
  'bookkeeper',
  'treasurer',
  'market_board',
  'commune_officer',
  'province_viewer',
  'administrator',
]
export const SERVICE_ROLES: readonly ServiceRole[] = [
  'vendor',
  'staff',
  'bookkeeper',
  'market_board',
  'commune_officer',
  'province_viewer',
]
