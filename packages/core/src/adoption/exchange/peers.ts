import type { EndPeer, PeerView, PersonId, Problem, TrustPeer } from '@cho40/contract'
import { err, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { unitThenOf } from '../../market/market-units.ts'
import type { Deps, Reading, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import type { AdoptionTables } from '../tables.ts'

/**
 * Trusts a key to speak for a unit and all below it: the one decision between two deployments. The
 * same again changes nothing. Problems: NotFound (place).
 */
export function trustPeer(
  deps: Deps,
  { peer, by }: { readonly peer: TrustPeer; readonly by: PersonId | null },
): Promise<Result<undefined, Problem>> {
  return transact(deps, async (tx) => {
    const today = marketDayOf(tx.clock.now())
    if (!(await unitThenOf(tx, peer.unitCode, today))) {
      return err({ type: 'NotFound', what: 'place', id: peer.unitCode })
    }
    const last = await lastStep(tx, peer)
    if (last?.state === 'trusted' && last.sender === peer.sender) return ok(undefined)
    await writeStep(tx, { ...peer, state: 'trusted', by, position: (last?.position ?? 0) + 1 })
    return ok(undefined)
  })
}

/** Ends it, for what comes from now on; what was taken over stays. Problems: NotFound (peer). */
export function endPeer(
  deps: Deps,
  { peer, by }: { readonly peer: EndPeer; readonly by: PersonId | null },
): Promise<Result<undefined, Problem>> {
  return transact(deps, async (tx) => {
    const last = await lastStep(tx, peer)
    if (!last) return err({ type: 'NotFound', what: 'peer', id: peer.unitCode })
    if (last.state === 'ended') return ok(undefined)
    const { sender, position } = last
    await writeStep(tx, { ...peer, sender, state: 'ended', by, position: position + 1 })
    return ok(undefined)
  })
}

/** Who may speak for which units, and who no longer may. */
export async function peers(reading: Reading): Promise<PeerView[]> {
  const rows = await reading.db
    .selectFrom('cho_exchange_peer')
    .selectAll()
    .orderBy('unit_code')
    .orderBy('public_key')
    .orderBy('position')
    .execute()
  const last = new Map(rows.map((row) => [`${row.public_key} ${row.unit_code}`, row]))
  return [...last.values()].map((row) => ({
    publicKey: row.public_key,
    unitCode: row.unit_code,
    sender: row.sender,
    state: row.state,
    since: row.recorded_at,
  }))
}

/** Whether a key speaks for a unit as it was on a day: for it, or for what it belonged to. */
export type Voice = (unitCode: string, on: MarketDay) => Promise<boolean>

/** The units a key is trusted with; undefined when it is trusted with none. */
export async function voiceOf(reading: Reading, publicKey: string): Promise<Voice | undefined> {
  const own = (await peers(reading)).filter(
    (peer) => peer.publicKey === publicKey && peer.state === 'trusted',
  )
  if (own.length === 0) return undefined
  const codes = new Set(own.map(({ unitCode }) => unitCode))
  return async (unitCode, on) => {
    if (codes.has(unitCode)) return true
    const unit = await unitThenOf(reading, unitCode, on)
    return unit?.above.some((code) => codes.has(code)) ?? false
  }
}

function lastStep(
  tx: Tx,
  { publicKey, unitCode }: EndPeer,
): Promise<AdoptionTables['cho_exchange_peer'] | undefined> {
  return tx.db
    .selectFrom('cho_exchange_peer')
    .selectAll()
    .where('public_key', '=', publicKey)
    .where('unit_code', '=', unitCode)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type PeerStep = TrustPeer & {
  readonly state: 'trusted' | 'ended'
  readonly by: PersonId | null
  readonly position: number
}

async function writeStep(tx: Tx, step: PeerStep): Promise<void> {
  await tx.db
    .insertInto('cho_exchange_peer')
    .values({
      public_key: step.publicKey,
      unit_code: step.unitCode,
      position: step.position,
      sender: step.sender,
      state: step.state,
      set_by: step.by,
      recorded_at: tx.clock.now(),
    })
    .execute()
}
