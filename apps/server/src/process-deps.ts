import { randomBytes } from 'node:crypto'
import type { ClockDep, IdsDep } from '@cho40/core'
import type { TokenDep } from '@cho40/core/access'
import { instantFromMs, makeId } from '@cho40/values'
import { randomPool } from './random-pool.ts'

const random = randomPool()

/** The process's own clock and randomness; everything below gets them from here. */
export const processDeps: ClockDep & IdsDep & TokenDep = {
  clock: { now: () => instantFromMs(Date.now()) },
  ids: { make: (prefix) => makeId(prefix, { ms: Date.now(), random: random(10) }) },
  tokens: { make: () => randomBytes(32).toString('base64url') },
}
