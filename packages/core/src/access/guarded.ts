import { GUARDED_ROLES, type Role } from '@cho40/contract'

/** Whether two administrators give and take this role. */
export function isGuarded(role: Role): boolean {
  return GUARDED_ROLES.some((guarded) => guarded === role)
}
