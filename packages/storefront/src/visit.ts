import type { MarketDay } from '@cho40/values'
import { type Language, textIn } from './language.ts'
import type { Text } from './text/vi.ts'

/** What every page knows of the visit it answers. */
export type Visit = {
  readonly language: Language
  readonly text: Text
  /** Decides which certificates are in force. */
  readonly today: MarketDay
  /** `https://cho.example`, without a slash at the end. */
  readonly origin: string
  /** Whether this shop can draw the pictures that chats show. */
  readonly cards: boolean
  /** Where the shop's regulations are read; left out where nobody named any. */
  readonly rules?: string
}

export function visitOf(parts: Omit<Visit, 'text'>): Visit {
  return { ...parts, text: textIn(parts.language) }
}
