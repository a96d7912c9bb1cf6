import { randomBytes } from 'node:crypto'
import { type Id, makeId } from '@cho40/values'

/** Ids are made by whoever creates the thing, before it is sent: they make a retry harmless. */
export function newId<Prefix extends string>(prefix: Prefix): Id<Prefix> {
  return makeId(prefix, { ms: Date.now(), random: randomBytes(10) })
}
