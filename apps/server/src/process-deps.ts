import { randomBytes } from 'node:crypto'
import type { ClockDep, IdsDep } from '@cho40/core'
import type { TokenDep } from '@cho40/core/access'
import { type Instant, instantFromMs, makeId } from '@cho40/values'
import { randomPool } from './random-pool.ts'

const random = randomPool()

/** The same text for all who ask within a millisecond, as an order does some thirty times. */
let told = { ms: 0, now: instantFromMs(0) }

function now(): Instant {
  const ms = Date.now()
  if (ms !== told.ms) told = { ms, now: instantFromMs(ms) }
  return told.now
}

/** The process's own clock and randomness; everything below gets them from here. */
export const processDeps: ClockDep & IdsDep & TokenDep = {
  clock: { now },
  ids: { make: (prefix) => makeId(prefix, { ms: Date.now(), random: random(10) }) },
  tokens: { make: () => randomBytes(32).toString('base64url') },
}
