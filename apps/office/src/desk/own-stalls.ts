import type { SessionView } from '@cho40/contract'

export type OwnStall = SessionView['stalls'][number]

/** The stalls of which somebody is the vendor: whose orders and refunds are theirs to handle. */
export function ownStalls({ roles, stalls }: SessionView): readonly OwnStall[] {
  return stalls.filter(({ id }) =>
    roles.some(({ role, scopeId }) => role === 'vendor' && scopeId === id),
  )
}
