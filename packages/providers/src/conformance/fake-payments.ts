import { err, ok, type Result } from '@cho40/values'
import { numbersFrom } from './hostile-messages.ts'

/** A payment that a fake bank tells of. */
export type FakePayment = {
  readonly amount: number
  readonly memo: string
  readonly account: string
}

export type UnreadableLine = { readonly type: 'UnreadableLine'; readonly line: number }

const AMOUNTS = [5_000, 10_000, 15_000, 20_000, 25_000, 45_000, 50_000, 90_000, 120_000, 350_000]
const GREETINGS = ['', 'tra tien ', 'CK ', 'TT HANG ', 'Chuyen tien ']
const MOST = 10_000_000_000

/**
 * Payments as people make them, one after the other, the same for the same seed: each of `memos` once,
 * in some greeting or none, then some without any code.
 */
export function fakePayments(of: {
  readonly seed: number
  readonly count: number
  readonly account: string
  readonly memos?: readonly string[]
}): readonly FakePayment[] {
  const { seed, count, account, memos = [] } = of
  const next = numbersFrom(seed)
  return Array.from({ length: count }, (_, nth) => {
    const greeting = GREETINGS[next(GREETINGS.length)] ?? ''
    const amount = AMOUNTS[next(AMOUNTS.length)] ?? 10_000
    return { amount, account, memo: `${greeting}${memos[nth] ?? 'khong ma'}` }
  })
}

/**
 * One payment a line: `amount,memo[,account]`, the memo in quotes where it has commas; a first line of
 * headings and empty lines are passed over. Problems: UnreadableLine with its number.
 */
export function readFakePayments(
  text: string,
  account: string,
): Result<readonly FakePayment[], UnreadableLine> {
  const payments: FakePayment[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || (at === 0 && /^amount\b/i.test(line))) continue
    const found =
      /^\s*(\d{1,11})\s*,\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(?:,\s*([\w-]{1,34})\s*)?$/.exec(line)
    const amount = Number(found?.[1])
    if (!found || amount < 1 || amount > MOST) return err({ type: 'UnreadableLine', line: at + 1 })
    const memo = found[2]?.replaceAll('""', '"') ?? found[3] ?? ''
    payments.push({ amount, memo, account: found[4] ?? account })
  }
  return ok(payments)
}
