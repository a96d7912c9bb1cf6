import type { CooperativeId, MarketView, SessionView } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { invariant } from '@cho40/values'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Address, Screen } from '../address.ts'
import type { Language } from '../text/languages.ts'
import { type Facts, say } from '../text/say.ts'
import { type Text, type TextKey, vi } from '../text/vi.ts'
import type { CallProblem } from '../wire/call.ts'
import type { Going } from './use-address.ts'

/** The words of the chosen language; the sign-in page needs nothing else. */
export type Words = {
  readonly language: Language
  readonly text: Text
  readonly say: (key: TextKey, facts?: Facts) => string
  readonly setLanguage: (language: Language) => void
}

export type CooperativeName = {
  readonly id: CooperativeId
  readonly name: string
  readonly demo: boolean
}

/** What every screen of the desk stands on. */
export type Desk = {
  readonly session: SessionView
  readonly markets: readonly MarketView[]
  /** Somebody of a cooperative, or the first administrator, may have none yet. */
  readonly market: MarketView | undefined
  readonly cooperatives: readonly CooperativeName[]
  /** What this person has work on, in the order of the desk. */
  readonly screens: readonly Screen[]
  /** The market day in view. */
  readonly day: MarketDay
  readonly today: MarketDay
  readonly address: Address
  readonly go: (to: Going) => void
  readonly signOut: () => void
}

export const WordsContext = createContext<Words>({
  language: 'vi',
  text: vi,
  say: (key) => vi[key],
  setLanguage: () => undefined,
})
export const DeskContext = createContext<Desk | undefined>(undefined)

export function useWords(): Words {
  return useContext(WordsContext)
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  invariant(desk, 'a screen stands on a desk')
  return desk
}

/** The market in view; only screens of a market ask, and they are not shown where there is none. */
export function useMarket(): MarketView {
  const { market } = useDesk()
  invariant(market, 'a screen of a market stands in one')
  return market
}

/** Words for a key that comes from data; what is not known says the fallback. */
export function wordsFor(text: Text, name: string, fallback: string): string {
  const known: Partial<Record<string, string>> = text
  return known[name] ?? fallback
}

/** A problem in words, with its own facts; a statement's says also what is wrong with the file. */
export function problemText(text: Text, problem: CallProblem): string {
  const sentence = say(wordsFor(text, problem.type, text.Internal), problem)
  if (problem.type !== 'UnreadableStatement') return sentence
  const reason = wordsFor(text, `file.${problem.reason}`, problem.reason)
  const line =
    problem.line === undefined ? '' : ` ${say(text['statement.atrow'], { n: problem.line })}`
  return `${sentence} ${reason}${line}`
}
