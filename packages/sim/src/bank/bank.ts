import { type Dong, dong, type Instant, instantFromMs } from '@cho40/values'
import type { Random } from '../chance/random.ts'
import type { Purpose } from '../market/purpose.ts'
import { wrapMemo } from './envelopes.ts'

/** One movement on one account: the truth that the books are judged by. */
export type Movement = {
  /** Counts up over all accounts. */
  readonly id: number
  readonly account: number
  readonly direction: 'in' | 'out'
  readonly amount: Dong
  /** To the second, as banks keep it. */
  readonly at: Instant
  /** When the statement says it was. */
  readonly bookedAt: Instant
  readonly reference: string
  readonly balanceAfter: Dong
  /** The payer's words, and what the bank made of them. */
  readonly words: string
  readonly memo: string
  /** What the payer meant; nobody but the judge may look. */
  readonly purpose: Purpose
}

export type Bank = {
  readonly movements: readonly Movement[]
  of(account: number): readonly Movement[]
  moves(
    movement: Pick<Movement, 'account' | 'direction' | 'amount' | 'words' | 'purpose'>,
    atMs: number,
  ): Movement
}

const OPENING_BALANCE = dong(50_000_000)

/** Banks cut what is longer; where, differs. */
const LONGEST_MEMO = 187

/** The bank: accounts with running balances, references of its own numbering, mangled memos. */
export function openBank(
  random: Random,
  { bookingLagMs }: { readonly bookingLagMs: number },
): Bank {
  const movements: Movement[] = []
  const byAccount = new Map<number, Movement[]>()
  const of = (account: number): Movement[] => {
    const own = byAccount.get(account) ?? []
    byAccount.set(account, own)
    return own
  }
  return {
    movements,
    of,
    moves(wish, atMs) {
      const id = movements.length + 1
      const before = of(wish.account).at(-1)?.balanceAfter ?? OPENING_BALANCE
      const movement: Movement = {
        ...wish,
        id,
        at: instantFromMs(seconds(atMs)),
        bookedAt: instantFromMs(seconds(atMs + random.between(0, bookingLagMs))),
        reference: `5209 - ${10_000 + id}`,
        balanceAfter: dong(before + (wish.direction === 'in' ? wish.amount : -wish.amount)),
        memo: asBanked(wish.words, random),
      }
      movements.push(movement)
      of(wish.account).push(movement)
      return movement
    },
  }
}

function seconds(ms: number): number {
  return ms - (ms % 1000)
}

/** A payer’s words as a statement prints them: wrapped, cut, broken into chunks, in any letter case. */
export function asBanked(words: string, random: Random): string {
  let memo = wrapMemo(words, random).slice(0, LONGEST_MEMO)
  if (random.chance(0.15)) memo = memo.toLowerCase()
  if (random.chance(0.1)) memo = memo.toUpperCase()
  if (random.chance(0.1)) memo = memo.replaceAll(/(.{35})/g, '$1 ')
  return memo.replaceAll(/\s+/g, ' ').trim()
}
