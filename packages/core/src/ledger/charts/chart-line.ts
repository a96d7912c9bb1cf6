import type { Words } from '@cho40/contract'
import type { Dated } from '../../rules/dated.ts'
import type { AccountKind } from '../account.ts'

/** On which side an account's balance normally stands; `both` where each party may be on either. */
export type Nature = 'debit' | 'credit' | 'both' | 'none'

/** One account of a chart, as it stood for some days. */
export type ChartLine = {
  readonly code: string
  readonly name: Words
  readonly kind: AccountKind
  readonly nature: Nature
  /** The account it is a part of; null for one of the first level. */
  readonly parent: string | null
  /** Ours, under an account of the law: the law leaves room for it but does not name it. */
  readonly own: boolean
}

/** Code, Vietnamese name, English name. */
export type Named = readonly [code: string, vi: string, en: string]

export type Group = Pick<ChartLine, 'kind' | 'nature'> & {
  readonly own?: boolean
  readonly accounts: readonly Named[]
}

/** Lines of one source; an account is a part of the longest other code that it starts with. */
export function linesOf(
  groups: readonly Group[],
  dated: Omit<Dated<unknown>, 'value'>,
): Dated<ChartLine>[] {
  const codes = groups.flatMap(({ accounts }) => accounts.map(([code]) => code))
  return groups.flatMap(({ kind, nature, own = false, accounts }) =>
    accounts.map(([code, vi, en]) => ({
      ...dated,
      value: { code, name: { vi, en }, kind, nature, parent: parentIn(codes, code), own },
    })),
  )
}

function parentIn(codes: readonly string[], code: string): string | null {
  const above = codes.filter((other) => other !== code && code.startsWith(other))
  return above.toSorted((a, b) => b.length - a.length)[0] ?? null
}
