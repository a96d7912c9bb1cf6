import { formatMarketDay, type MarketDay } from '@cho40/values'
import { en } from './text/en.ts'
import { type Text, vi } from './text/vi.ts'

export type Language = 'vi' | 'en'

const TEXTS: Readonly<Record<Language, Text>> = { vi, en }

export function textIn(language: Language): Text {
  return TEXTS[language]
}

/** Vietnamese unless English is asked for by its exact name. */
export function languageOf(wanted: string | undefined): Language {
  return wanted === 'en' ? 'en' : 'vi'
}

const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const ENGLISH_LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** `21/11/2026` to a Vietnamese reader, `21 November 2026` to an English one. */
export function dayText(day: MarketDay, language: Language): string {
  if (language === 'en') return ENGLISH_DAY.format(new Date(`${day}T00:00:00.000Z`))
  return formatMarketDay(day).split(' ').at(-1) ?? day
}

/** With the day of the week, by which people know a market day. */
export function longDayText(day: MarketDay, language: Language): string {
  if (language === 'en') return ENGLISH_LONG_DAY.format(new Date(`${day}T00:00:00.000Z`))
  return formatMarketDay(day)
}

/**
 * Fills `{name}` from facts; an unknown name stays, so that a test sees it. `{n|star|stars}` is how many,
 * and the words for one or for any other number.
 */
export function say(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)((?:\|[^|}]*){2})?\}/g, (hole, name: string, forms?: string) => {
    const shown = String(facts[name] ?? hole)
    if (forms === undefined || shown === hole) return shown
    const [, one, many] = forms.split('|')
    return `${shown} ${shown === '1' ? one : many}`
  })
}
