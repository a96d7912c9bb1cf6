import type { DataRequestKind } from '@cho40/contract'
import { type MarketDay, marketDay, plusDays } from '@cho40/values'
import type { Dated } from './dated.ts'
import { ruleOn } from './dated.ts'

/** How soon a request about one's own data is answered, done, and done at the latest. */
export type PersonalDataTerm = {
  /** In working days. */
  readonly reply: number
  /** In days. */
  readonly done: number
  /** In days, when it was said in the reply that it takes longer. */
  readonly extended: number
}

/** Where sources differ, the shorter time stands. */
const PERSONAL_DATA_TERMS: readonly Dated<Readonly<Record<DataRequestKind, PersonalDataTerm>>>[] = [
  {
    value: {
      access: { reply: 2, done: 10, extended: 15 },
      correct: { reply: 2, done: 10, extended: 15 },
      delete: { reply: 2, done: 20, extended: 30 },
      withdraw_consent: { reply: 2, done: 15, extended: 20 },
      restrict: { reply: 2, done: 15, extended: 20 },
      object: { reply: 2, done: 15, extended: 20 },
    },
    from: marketDay('2026-01-01'),
    source: 'Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP',
    standing: 'unconfirmed',
  },
]

/** The terms that hold on a day; before the law, those it brought. */
export function personalDataTerm(kind: DataRequestKind, on: MarketDay): PersonalDataTerm {
  const rule = ruleOn(PERSONAL_DATA_TERMS, on) ?? PERSONAL_DATA_TERMS[0]
  return rule?.value[kind] ?? { reply: 2, done: 10, extended: 15 }
}

/** Holidays on the same date each year, Article 112 of the Labour Code. */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '04-30', '05-01', '09-02'])

/**
 * The day some working days later. Tết and the other holidays by the moon are counted as working
 * days: a term then ends too early rather than too late.
 */
export function plusWorkingDays(day: MarketDay, count: number): MarketDay {
  let at = day
  for (let left = count; left > 0; ) {
    at = plusDays(at, 1)
    const weekday = new Date(`${at}T00:00:00.000Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !FIXED_HOLIDAYS.has(at.slice(5))) left -= 1
  }
  return at
}
