import type { Role } from '@cho40/contract'
import type { TillState } from './state.ts'

export type StallRole = 'vendor' | 'staff' | 'helper'

/** As what the person sells at the chosen stall; whoever may more than sell sees what the vendor sees. */
export function roleAt({ session, stallId }: TillState): StallRole {
  const own = session?.roles.filter(({ scopeId }) => scopeId === stallId) ?? []
  const is = (role: Role): boolean => own.some((grant) => grant.role === role)
  if (is('vendor') || own.length === 0) return 'vendor'
  return is('helper') ? 'helper' : 'staff'
}

/** Whether totals and the close of the day are this person's business. */
export function seesTotals(state: TillState): boolean {
  return roleAt(state) === 'vendor'
}

/** Where a vendor confirms, hands over and pays back what buyers ordered: the desk, signed in as here. */
export function ordersOf({ stallId }: TillState): string {
  return `/office/orders?stall=${stallId ?? ''}`
}
