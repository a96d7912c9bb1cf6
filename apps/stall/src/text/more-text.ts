import type { TillState } from '../till/state.ts'
import { textOf } from './text-of.ts'
import { viMore } from './vi-more.ts'
import type { Text } from './vi-rest.ts'

export type MoreText = Text & Readonly<Record<keyof typeof viMore, string>>

/** The whole pack with the pages for a bad day; a pack of another language brings its own. */
export function moreTextOf(state: TillState): MoreText {
  return { ...viMore, ...textOf(state) }
}
