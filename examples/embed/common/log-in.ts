import { scryptSync, timingSafeEqual } from 'node:crypto'
import type { PersonId } from '@cho40/contract'

/** Stands for the users that the host's application has already: a name, a password, our person. */
export function ownUsers(vendorId: PersonId) {
  const users = new Map([['sua', { personId: vendorId, hash: hashOf('sáng sớm mai') }]])
  return {
    /** Who these words belong to; undefined when they are wrong. */
    whoIs(name: string, password: string): PersonId | undefined {
      const user = users.get(name)
      const given = hashOf(password)
      return user && timingSafeEqual(given, user.hash) ? user.personId : undefined
    },
  }
}

function hashOf(password: string): Buffer {
  return scryptSync(password, 'the salt of one example', 32)
}
