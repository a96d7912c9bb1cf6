import type { PayoutLine, PayoutState, Role } from '@cho40/contract'
import { type Dong, sumDong } from '@cho40/values'

/** What a payout is for, in the words of the desk: an advance is known by what it was ordered for. */
export function purposeOf({ purpose, subject }: Pick<PayoutLine, 'purpose' | 'subject'>) {
  return subject.startsWith('advance_') ? 'advance' : purpose
}

/** In the order in which a desk works them off: what came back first. */
export const GROUPS = ['returned', 'awaits', 'ordered', 'sent', 'paid', 'cancelled'] as const
export type Group = (typeof GROUPS)[number]

export const WAITING: PayoutState[] = ['returned', 'ordered', 'sent']
export const OVER: PayoutState[] = ['paid', 'cancelled']

export function groupOf({ state, awaitsApproval }: PayoutLine): Group {
  return state === 'ordered' && awaitsApproval ? 'awaits' : state
}

/** All lines in the order of the screen: by group, the oldest first. */
export function inOrder(lines: readonly PayoutLine[]): PayoutLine[] {
  return lines.toSorted(
    (a, b) =>
      GROUPS.indexOf(groupOf(a)) - GROUPS.indexOf(groupOf(b)) ||
      a.orderedAt.localeCompare(b.orderedAt),
  )
}

/** What has still to leave. */
export function stillToPay(lines: readonly PayoutLine[]): Dong {
  return sumDong(
    lines
      .filter(({ state }) => state === 'ordered' || state === 'sent')
      .map(({ amount }) => amount),
  )
}

export type Step = 'approve' | 'send' | 'cash' | 'cancel'

/** What may be done with a payout where it stands; who may do it is another question. */
export function stepsOf(line: PayoutLine): readonly Step[] {
  if (groupOf(line) === 'awaits') return ['approve', 'cancel']
  if (line.state === 'ordered')
    return [line.to ? 'send' : 'cash', ...(line.to ? ['cash' as const] : []), 'cancel']
  return line.state === 'sent' ? ['cancel'] : []
}

/** Only for the eye; the server says who may. */
const APPROVERS: readonly Role[] = ['treasurer', 'administrator']

/** Whether this person is the second one: `self` when they ordered it, `cannot` without the duty. */
export function standingOf(
  line: PayoutLine,
  me: { readonly personId: string; readonly roles: readonly { readonly role: Role }[] },
): 'may' | 'self' | 'cannot' {
  if (line.orderedBy === me.personId) return 'self'
  return me.roles.some(({ role }) => APPROVERS.includes(role)) ? 'may' : 'cannot'
}
