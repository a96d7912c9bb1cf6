import type { Page } from 'playwright-core'
import type { Screen } from '../../src/address.ts'
import type { Town } from './town.ts'

/** Whose work a picture shows; `nobody` stands before the door, `first` before a server that is empty. */
export type Who =
  | 'administrator'
  | 'bookkeeper'
  | 'board'
  | 'officer'
  | 'treasurer'
  | 'nobody'
  | 'first'

/** What the name of a picture begins with where it shows no screen of the desk. */
export type Door = 'sign-in' | 'setup'

/**
 * A screen in a state worth a picture: `money`, or `money-split` in one of its states. Scenes are played
 * in their order, each on what those before it left.
 */
export type Scene = {
  readonly name: Screen | Door | `${Screen | Door}-${string}`
  readonly who: Who
  /** The rest of the address; the first market stands in it already where none is given. */
  readonly at?: (town: Town) => Readonly<Record<string, string>>
  /** What a person does first, on the Vietnamese screen. */
  readonly does?: (page: Page, town: Town) => Promise<unknown>
}

/** The screen or door of a scene. */
export function shows({ name }: Pick<Scene, 'name'>): string {
  return name.startsWith('sign-in') ? 'sign-in' : (name.split('-')[0] ?? '')
}

export const LANGUAGES = ['vi', 'en'] as const
export const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 640 },
] as const

/** `money-split-vi-360.png`: all pictures that a scene gives. */
export function pictureNames({ name }: Pick<Scene, 'name'>): readonly string[] {
  return LANGUAGES.flatMap((language) =>
    SIZES.map(({ width }) => `${name}-${language}-${width}.png`),
  )
}
