import type { BookId } from '@cho40/contract'
import { type Dong, dong, type MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import type { AccountKind, AccountRole } from '../account.ts'
import { trialBalance } from '../trial-balance.ts'

/** One account of a book with its own postings alone: its parts have lines of their own. */
export type AccountFigures = {
  readonly code: string
  readonly role: AccountRole
  readonly kind: AccountKind
  readonly party: string | null
  /** Debits less credits, before the period and at its end. */
  readonly opening: Dong
  readonly closing: Dong
  readonly debits: Dong
  readonly credits: Dong
}

export type Over = { readonly from: MarketDay; readonly to: MarketDay }

/** Every account of a book over market days, both ends included, in the order of codes. */
export async function accountFigures(
  reading: Reading,
  bookId: BookId,
  over: Over,
): Promise<readonly AccountFigures[]> {
  const { lines } = await trialBalance(reading, bookId, over)
  const accounts = await reading.db
    .selectFrom('cho_account')
    .select(['code', 'party'])
    .where('book_id', '=', bookId)
    .execute()
  const parties = new Map(accounts.map(({ code, party }) => [code, party]))
  return lines
    .map(({ account, role, kind, opening, debits, credits, closing }) => ({
      code: account,
      role,
      kind,
      party: parties.get(account) ?? null,
      opening,
      debits,
      credits,
      closing,
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

/** The account of a party that an account is, or is a part of: `331.0001.0001` is of `331.0001`. */
export function partyCodeOf(code: string): string {
  return code.split('.').slice(0, 2).join('.')
}

/** The same figures with what one party has in several parts under one code, set off. */
export function byParty(figures: readonly AccountFigures[]): readonly AccountFigures[] {
  const wholes = new Map<string, AccountFigures>()
  for (const part of figures) {
    const code = partyCodeOf(part.code)
    const before = wholes.get(code)
    wholes.set(code, before ? joined(before, part) : { ...part, code })
  }
  return [...wholes.values()]
}

function joined(whole: AccountFigures, part: AccountFigures): AccountFigures {
  const sum = (of: 'opening' | 'closing' | 'debits' | 'credits') => dong(whole[of] + part[of])
  return {
    ...whole,
    opening: sum('opening'),
    closing: sum('closing'),
    debits: sum('debits'),
    credits: sum('credits'),
  }
}

/** `331` holds `331`, `3311` and `331.0001`; a party's account holds itself and its own parts. */
export function isWithin(code: string, whole: string): boolean {
  if (!whole.includes('.')) return code.startsWith(whole)
  return code === whole || code.startsWith(`${whole}.`)
}

export function sumOf<T>(items: readonly T[], amount: (item: T) => number): Dong {
  return dong(items.reduce((sum, item) => sum + amount(item), 0))
}
