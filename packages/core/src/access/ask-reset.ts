import { type AskReset, GUARDED_ROLES, type PersonId } from '@cho40/contract'
import { type Instant, ok, plusMs } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { noteAccess } from './note-access.ts'
import type { TokenDep } from './open-session.ts'
import { roleWithPasskey } from './passkeys/passkey-roles.ts'
import type { PinHasherDep } from './people.ts'
import { codeFrom, keepReset } from './reset-pin.ts'

const MINUTE = 60_000
/** So many messages may come to a phone that somebody else typed. */
const MOST = [
  { within: MINUTE, codes: 1 },
  { within: 60 * MINUTE, codes: 3 },
  { within: 24 * 60 * MINUTE, codes: 6 },
] as const

/** What is to be sent to the person's phone, and nowhere else. */
export type AskedCode = { readonly phone: string; readonly code: string; readonly until: Instant }

/**
 * A code for who forgot the PIN and asks for one themselves, to be sent to their phone. Undefined, after the
 * same work, where none may be sent: nobody has the number; they administer or pay out (who holds a
 * telephone number holds no such role), or need a passkey; somebody made a code for them that still
 * holds; or too many were asked for (one a minute, three an hour, six a day). Wrong tries stay counted, so that asking buys no guesses.
 */
export async function askReset(
  deps: Deps & PinHasherDep & TokenDep,
  { phone }: Pick<AskReset, 'phone'>,
): Promise<AskedCode | undefined> {
  const code = codeFrom(deps.tokens.make())
  const codeHash = await deps.pins.hash(code)
  const made = await transact<AskedCode | undefined>(deps, async (tx) => {
    const personId = await whoMayAsk(tx, phone)
    if (personId === undefined) return ok(undefined)
    const until = await keepReset(tx, { personId, codeHash, endsPasskeys: false })
    const detail = { console: false, asked: true }
    await noteAccess(tx, { kind: 'pin_reset_made', person: personId, phone, detail })
    return ok({ phone, code, until })
  })
  return made.ok ? made.value : undefined
}

async function whoMayAsk(tx: Tx, phone: string): Promise<PersonId | undefined> {
  const person = await tx.db
    .selectFrom('cho_person')
    .select('id')
    .where('phone', '=', phone)
    .where('kind', '=', 'person')
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person || (await holdsGuarded(tx, person.id))) return undefined
  if ((await roleWithPasskey(tx, person.id)) !== undefined) return undefined
  return (await mayBeSent(tx, person.id)) ? person.id : undefined
}

async function holdsGuarded({ db }: Tx, personId: PersonId): Promise<boolean> {
  const held = await db
    .selectFrom('cho_grant')
    .select('role')
    .where('person_id', '=', personId)
    .where('role', 'in', [...GUARDED_ROLES])
    .executeTakeFirst()
  return held !== undefined
}

async function mayBeSent({ db, clock }: Tx, personId: PersonId): Promise<boolean> {
  const now = clock.now()
  const longest = Math.max(...MOST.map(({ within }) => within))
  const made = await db
    .selectFrom('cho_pin_reset')
    .select(['made_by', 'made_at', 'expires_at', 'used_at'])
    .where('person_id', '=', personId)
    .where('made_at', '>', plusMs(now, -longest))
    .execute()
  const own = made.filter(({ made_by }) => made_by === personId)
  // What somebody is just telling them stays good, whoever types their number meanwhile.
  if (made.some((one) => one.made_by !== personId && !one.used_at && one.expires_at > now)) {
    return false
  }
  return MOST.every(({ within, codes }) => {
    const since = plusMs(now, -within)
    return own.filter(({ made_at }) => made_at > since).length < codes
  })
}
