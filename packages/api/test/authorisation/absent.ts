import { makeId } from '@cho40/values'
import { UNIT } from './town.ts'

export const AN_ID = /\b([a-z]+)_[0-9a-hjkmnp-tv-z]{26}\b/g
/** Well formed and of no unit. */
const NOWHERE = '98765'

/**
 * The same wish about things that are not there: every id that `isKnown` becomes one that never was
 * or was deleted, which is the same to who asks.
 */
export function absent(input: unknown, isKnown: (id: string) => boolean): unknown {
  if (input === undefined) return undefined
  let nth = 0
  const never = (prefix: string) => {
    nth += 1
    return makeId(prefix, { ms: 1_700_000_000_000, random: new Uint8Array(10).fill(nth) })
  }
  const text = JSON.stringify(input)
    .replace(AN_ID, (id, prefix: string) => (isKnown(id) ? never(prefix) : id))
    .replaceAll(`"${UNIT}"`, `"${NOWHERE}"`)
  return JSON.parse(text)
}
