import { type Id, makeId } from '@cho40/values'

/** An id made here and kept until the answer: sent twice, a thing still happens once. */
export function newId<Prefix extends string>(prefix: Prefix): Id<Prefix> {
  return makeId(prefix, { ms: Date.now(), random: crypto.getRandomValues(new Uint8Array(10)) })
}
