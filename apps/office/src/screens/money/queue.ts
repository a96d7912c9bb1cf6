import type { Decision, ExceptionView } from '@cho40/contract'
import { type Dong, minDong, sumDong } from '@cho40/values'

/** What a key does to the queue; pure, so that the keyboard is tested without a screen. */
export type Move =
  | { readonly kind: 'next' }
  | { readonly kind: 'before' }
  | { readonly kind: 'choose'; readonly index: number }
  | { readonly kind: 'accept' }
  | { readonly kind: 'not-a-sale' }
  | { readonly kind: 'help' }

const MOVES: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['j', { kind: 'next' }],
  ['ArrowDown', { kind: 'next' }],
  ['k', { kind: 'before' }],
  ['ArrowUp', { kind: 'before' }],
  ['1', { kind: 'choose', index: 0 }],
  ['2', { kind: 'choose', index: 1 }],
  ['3', { kind: 'choose', index: 2 }],
  ['Enter', { kind: 'accept' }],
  ['n', { kind: 'not-a-sale' }],
  ['?', { kind: 'help' }],
])

/** Caps lock and a Vietnamese keyboard change nothing; a key held with Ctrl belongs to the browser. */
export function moveOf(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): Move | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return MOVES.get(key)
}

/** The decision to match with a suggestion: never more than is there, never more than is due. */
export function matchWith(exception: ExceptionView, index: number): Decision | undefined {
  const suggestion = exception.suggestions[index]
  if (!suggestion) return undefined
  return {
    how: 'match',
    exceptionId: exception.id,
    requestId: suggestion.requestId,
    amount: minDong(exception.unallocated, suggestion.due),
  }
}

export function leftOver(queue: readonly ExceptionView[]): Dong {
  return sumDong(queue.map(({ unallocated }) => unallocated))
}
