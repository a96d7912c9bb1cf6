import type { Boundary } from '../world.ts'

/** A bug that somebody might write, planted at the library's boundary to see that it is caught. */
export type Canary = {
  readonly name: string
  /** What the bug does, for a person. */
  readonly bug: string
  readonly boundary: Boundary
}
