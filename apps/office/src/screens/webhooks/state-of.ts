import type { WebhookLineView, WebhookView } from '@cho40/contract'

export type WebhookState = 'well' | 'waits' | 'failing' | 'stopped' | 'by_hand' | 'gone'

/** How an address that is not closed fares: the worst that one of its books says. */
export function stateOf({ state, reason, lines }: WebhookView): WebhookState {
  if (state === 'disabled') return reason === 'Gone' ? 'gone' : 'by_hand'
  if (lines.some(({ stoppedAt }) => stoppedAt !== null)) return 'stopped'
  if (lines.some(({ problem }) => problem !== null)) return 'failing'
  return lines.some(isBehind) ? 'waits' : 'well'
}

/** Whether events of this book have yet to go out. */
export function isBehind({ position, newest }: WebhookLineView): boolean {
  return newest > position
}

/** Books that are behind, those that a person must look at first. */
export function behind(lines: readonly WebhookLineView[]): readonly WebhookLineView[] {
  return lines
    .filter((line) => isBehind(line) || line.problem !== null)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ stoppedAt, problem }: WebhookLineView): number {
  if (stoppedAt !== null) return 0
  return problem === null ? 2 : 1
}
