import type {
  Acted,
  OfPerson,
  PersonId,
  PinReset,
  PinResetId,
  Problem,
  RedeemReset,
} from '@cho40/contract'
import { err, type Instant, ok, plusMs, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { cutSessions } from './end-sessions.ts'
import { noteAccess } from './note-access.ts'
import { type OpenedSession, type Origin, openSession, type TokenDep } from './open-session.ts'
import { endPasskeys } from './passkeys/passkeys.ts'
import type { PinHasherDep } from './people.ts'
import { clearTries, countTry } from './sign-in-tries.ts'
import { tokenHash } from './token-hash.ts'
import { weakPin } from './weak-secrets.ts'

const RESET_MS = 10 * 60_000

/** Eight figures out of a secret of 256 random bits: every code is as likely as any other. */
export function codeFrom(token: string): string {
  return String(BigInt(`0x${tokenHash(token)}`) % 100_000_000n).padStart(8, '0')
}

/**
 * Makes a code with which somebody sets a new PIN: told this once, good for ten minutes and
 * one use. A code made before is void. The old PIN works until then, so that nobody is locked out by
 * a code that was never handed over. Problems: NotFound, NotAllowed (oneself).
 */
export async function resetPin(
  deps: Deps & PinHasherDep & TokenDep,
  input: Acted<OfPerson>,
): Promise<Result<PinReset, Problem>> {
  const { personId: id, by } = input
  // Who is signed in changes the PIN with the old one; a code would go around it.
  if (id === by) return err({ type: 'NotAllowed', permission: 'access.reset_pin' })
  return makeReset(deps, { find: { id }, by })
}

/**
 * The same by whoever sits at the machine itself, for the case that nobody is left who could make a
 * code. The log names no person for it, only the console. Problems: NotFound.
 */
export function resetPinAtConsole(
  deps: Deps & PinHasherDep & TokenDep,
  { phone }: { readonly phone: string },
): Promise<Result<PinReset, Problem>> {
  return makeReset(deps, { find: { phone }, by: undefined })
}

type Wish = {
  readonly find: { readonly id: PersonId } | { readonly phone: string }
  /** Undefined for the console. */
  readonly by: PersonId | undefined
}

async function makeReset(
  deps: Deps & PinHasherDep & TokenDep,
  { find, by }: Wish,
): Promise<Result<PinReset, Problem>> {
  const code = codeFrom(deps.tokens.make())
  const codeHash = await deps.pins.hash(code)
  return transact(deps, async (tx) => {
    const people = tx.db
      .selectFrom('cho_person')
      .select(['id', 'phone'])
      .where('kind', '=', 'person')
      .where('erased_at', 'is', null)
    const person = await ('id' in find
      ? people.where('id', '=', find.id)
      : people.where('phone', '=', find.phone)
    ).executeTakeFirst()
    if (!person) {
      const id = 'id' in find ? find.id : find.phone
      return err({ type: 'NotFound', what: 'person', id })
    }
    const { id, phone } = person
    const of = { personId: id, codeHash, madeBy: by, endsPasskeys: true }
    const until = await keepReset(tx, of)
    await clearTries(tx, { phone, what: 'reset' })
    const detail = { console: by === undefined }
    await noteAccess(tx, { kind: 'pin_reset_made', by, person: id, phone, detail })
    return ok({ code, until })
  })
}

/** Keeps a code for its ten minutes; one made before is void. Answers until when it is good. */
export async function keepReset(
  tx: Tx,
  of: {
    readonly personId: PersonId
    readonly codeHash: string
    /** Undefined where nobody but themselves was there, as far as the books can say. */
    readonly madeBy?: PersonId | undefined
    /** Whether whoever held a passkey of theirs until then is locked out as well. */
    readonly endsPasskeys: boolean
  },
): Promise<Instant> {
  const now = tx.clock.now()
  const until = plusMs(now, RESET_MS)
  await voidResets(tx, of.personId)
  await tx.db
    .insertInto('cho_pin_reset')
    .values({
      id: tx.ids.make('pinreset'),
      person_id: of.personId,
      code_hash: of.codeHash,
      made_by: of.madeBy ?? of.personId,
      made_at: now,
      expires_at: until,
      used_at: null,
      ends_passkeys: of.endsPasskeys ? 1 : 0,
    })
    .execute()
  return until
}

/** Lets no code that somebody was told before open anything any more. */
export async function voidResets(tx: Tx, personId: PersonId): Promise<void> {
  const now = tx.clock.now()
  await tx.db
    .updateTable('cho_pin_reset')
    .set({ expires_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
}

type Open = {
  readonly id: PinResetId
  readonly person_id: PersonId
  readonly code_hash: string
  readonly ends_passkeys: number
}

/**
 * Sets a new PIN with a code and signs in; every session the person had is over, and so is the
 * password. With a code that somebody else made, passkeys are over too: it is given when a phone is
 * lost or stolen. With one that the person asked for themselves they stay, so that a message read by
 * somebody else takes nothing away. Unknown numbers and numbers without a code are answered as a wrong
 * code is, after the same work.
 * Problems: InvalidInput (too easy to guess), WrongPhoneOrPin, LockedOut.
 */
export async function redeemReset(
  deps: Deps & PinHasherDep & TokenDep,
  input: RedeemReset & Origin,
): Promise<Result<OpenedSession, Problem>> {
  const { phone, network, device } = input
  const weak = weakPin(input.pin, phone)
  if (weak) return err(weak)
  const counted = await transact<{ open: Open | undefined; triesLeft: number }>(
    deps,
    async (tx) => {
      const tries = await countTry(tx, { phone, what: 'reset' })
      if (!tries.ok) return tries
      const open = await openReset(tx, phone, tx.clock.now())
      return ok({ open, ...tries.value })
    },
  )
  if (!counted.ok) return counted
  const { open, triesLeft } = counted.value
  // The new PIN is hashed in any case: its hash stands in where there is no code to compare with.
  const pin_hash = await deps.pins.hash(input.pin)
  const matches = await deps.pins.matches(input.code, open?.code_hash ?? pin_hash)
  const wrong: Problem = { type: 'WrongPhoneOrPin', triesLeft }
  return transact(deps, async (tx) => {
    // Looked at again: somebody may have used it meanwhile.
    const still = open && matches ? await openReset(tx, phone, tx.clock.now()) : undefined
    if (!open || still?.id !== open.id) return err(wrong)
    const { person_id: personId } = open
    const used = { used_at: tx.clock.now() }
    await tx.db.updateTable('cho_pin_reset').set(used).where('id', '=', still.id).execute()
    // Whoever knew the password may be why a new PIN was needed.
    const secrets = { pin_hash, password_hash: null }
    await tx.db.updateTable('cho_person').set(secrets).where('id', '=', personId).execute()
    if (still.ends_passkeys === 1) await endPasskeys(tx, personId)
    await cutSessions(tx, { personId, by: personId })
    await clearTries(tx, { phone, what: 'reset' })
    await clearTries(tx, { phone, what: 'sign-in' })
    const opening = { personId, device, network, kind: 'pin_reset_used' } as const
    return ok(await openSession({ ...tx, tokens: deps.tokens }, opening))
  })
}

async function openReset(
  { db }: Pick<Deps, 'db'>,
  phone: string,
  now: Instant,
): Promise<Open | undefined> {
  return db
    .selectFrom('cho_pin_reset as r')
    .innerJoin('cho_person as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.person_id', 'r.code_hash', 'r.ends_passkeys'])
    .where('p.phone', '=', phone)
    .where('r.used_at', 'is', null)
    .where('r.expires_at', '>', now)
    .executeTakeFirst()
}
