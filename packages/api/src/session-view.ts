import type { SessionView } from '@cho40/contract'
import type { Reading } from '@cho40/core'
import { type Actor, lacksPasskey, rolesOf } from '@cho40/core/access'
import { stallsOfPerson } from '@cho40/core/market'

/** Who is signed in, what they may be, and where they sell. */
export async function sessionView(reading: Reading, actor: Actor): Promise<SessionView> {
  const stalls = await stallsOfPerson(reading, actor.personId)
  return {
    personId: actor.personId,
    name: actor.name,
    roles: await rolesOf(reading, actor.personId),
    stalls: stalls.map(({ id, number, name, marketName }) => ({ id, number, name, marketName })),
    lacksPasskey: await lacksPasskey(reading, actor.personId),
  }
}
