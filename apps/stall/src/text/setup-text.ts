import type { TillState } from '../till/state.ts'
import { type Facts, say } from './say.ts'
import { textOf } from './text-of.ts'
import type { Text } from './vi-rest.ts'
import { viSetup } from './vi-setup.ts'

export type SetupText = Text & Readonly<Record<keyof typeof viSetup, string>>

/** The whole pack with the settings; a pack of another language brings its own. */
export function setupTextOf(state: TillState): SetupText {
  return { ...viSetup, ...textOf(state) }
}

export function speakSetup(text: SetupText): (key: keyof SetupText, facts?: Facts) => string {
  return (key, facts = {}) => say(text[key], facts)
}
