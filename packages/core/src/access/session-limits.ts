import type { Role } from '@cho40/contract'
import { isGuarded } from './guarded.ts'

/** How many days a session may lie unused, and how many it lasts at most. */
export type SessionLimits = { readonly idleDays: number; readonly days: number }

/** A stall's phone stays signed in over weeks without signal. */
const STALL: SessionLimits = { idleDays: 60, days: 90 }
const DESK: SessionLimits = { idleDays: 14, days: 60 }
/** Who moves money out or hands out roles. */
const GUARDED: SessionLimits = { idleDays: 3, days: 30 }

const AT_A_STALL: ReadonlySet<Role> = new Set(['vendor', 'staff', 'helper'])

/** The strictest of what somebody's roles ask for. */
export function sessionLimits(roles: readonly Role[]): SessionLimits {
  if (roles.some(isGuarded)) return GUARDED
  return roles.every((role) => AT_A_STALL.has(role)) ? STALL : DESK
}
