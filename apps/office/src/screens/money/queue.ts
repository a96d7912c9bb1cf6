import type { ExceptionView } from '@cho40/contract'
import { type Dong, sumDong } from '@cho40/values'

/** A decision that a key makes at once, or asks one thing for first. */
export type Form = 'split' | 'refund' | 'wrong' | 'not_a_sale' | 'keep_credit' | 'expense'
export type AtOnce = 'bank_fee' | 'bank_interest' | 'own_cash'

/** What a key does to the queue; pure, so that the keyboard is tested without a screen. */
export type Move =
  /** So many rows on, or back. */
  | { readonly kind: 'by'; readonly rows: number }
  | { readonly kind: 'choose'; readonly index: number }
  | { readonly kind: 'accept' }
  | { readonly kind: 'open'; readonly form: Form }
  | { readonly kind: 'at-once'; readonly how: AtOnce }
  | { readonly kind: 'undo' }
  | { readonly kind: 'copy' }
  | { readonly kind: 'help' }

const MOVES: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['j', { kind: 'by', rows: 1 }],
  ['ArrowDown', { kind: 'by', rows: 1 }],
  ['k', { kind: 'by', rows: -1 }],
  ['ArrowUp', { kind: 'by', rows: -1 }],
  ['PageDown', { kind: 'by', rows: 10 }],
  ['PageUp', { kind: 'by', rows: -10 }],
  ['End', { kind: 'by', rows: Infinity }],
  ['Home', { kind: 'by', rows: -Infinity }],
  ...Array.from({ length: 9 }, (_, index): [string, Move] => [
    String(index + 1),
    { kind: 'choose', index },
  ]),
  ['Enter', { kind: 'accept' }],
  ['s', { kind: 'open', form: 'split' }],
  ['r', { kind: 'open', form: 'refund' }],
  ['w', { kind: 'open', form: 'wrong' }],
  ['n', { kind: 'open', form: 'not_a_sale' }],
  ['c', { kind: 'open', form: 'keep_credit' }],
  ['e', { kind: 'open', form: 'expense' }],
  ['f', { kind: 'at-once', how: 'bank_fee' }],
  ['i', { kind: 'at-once', how: 'bank_interest' }],
  ['o', { kind: 'at-once', how: 'own_cash' }],
  ['z', { kind: 'undo' }],
  ['y', { kind: 'copy' }],
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

export function leftOver(queue: readonly Pick<ExceptionView, 'unallocated'>[]): Dong {
  return sumDong(queue.map(({ unallocated }) => unallocated))
}
