import type { Language } from './languages.ts'

/** Hundredths of a percent in what somebody typed as a percentage: `7,5` is 750; empty is 0. */
export function rateTyped(text: string): number | undefined {
  const clean = text.trim().replace('%', '').trim()
  if (clean === '') return 0
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(clean)) return undefined
  const rate = Math.round(Number(clean.replace(',', '.')) * 100)
  return rate <= 10_000 ? rate : undefined
}

/** `7,5 %` for 750, and `7.5 %` in English. */
export function shownRate(rate: number, language: Language): string {
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(rate / 100)} %`
}
