import { randomBytes } from 'node:crypto'
import type { ClockDep, IdsDep } from '@cho40/core'
import type { PinHasherDep, TokenDep } from '@cho40/core/access'
import { instantFromMs, makeId } from '@cho40/values'

/** What the host decides: the time, ids, secrets. The library has none of its own. */
export const host: ClockDep & IdsDep & TokenDep & PinHasherDep = {
  clock: { now: () => instantFromMs(Date.now()) },
  ids: { make: (prefix) => makeId(prefix, { ms: Date.now(), random: randomBytes(10) }) },
  tokens: { make: () => randomBytes(32).toString('base64url') },
  // These hosts have log-ins of their own, so no PIN ever fits.
  pins: { hash: () => Promise.resolve('none'), matches: () => Promise.resolve(false) },
}
