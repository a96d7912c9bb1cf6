import { createHmac } from 'node:crypto'
import type { PayerId, PersonId, Problem, RememberPayer, StallId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { transferRow } from './decision.ts'
import { payerOfMemo } from './payer-of-memo.ts'

/**
 * Remembers a payer who agreed to it, as the bank shows them on a transfer: a hash under the stall's
 * own salt, nothing that can be read. It only ranks suggestions, it never matches. The same payer
 * twice is one. Problems: NotFound (the transfer, or nobody is named on it), IdReused.
 */
export function rememberPayer(
  deps: Deps,
  input: RememberPayer & { readonly by: PersonId },
): Promise<Result<PayerId, Problem>> {
  const { id, stallId, transferId } = input
  return transact(deps, async (tx) => {
    const transfer = await transferRow(tx, transferId)
    const stall = await tx.db
      .selectFrom('cho_stall')
      .select('book_id')
      .where('id', '=', stallId)
      .executeTakeFirst()
    if (!transfer || stall?.book_id !== transfer.book_id) {
      return err({ type: 'NotFound', what: 'transfer', id: transferId })
    }
    const payer = payerOfMemo(transfer.memo)
    if (payer === undefined) return err({ type: 'NotFound', what: 'payer', id: transferId })
    const hash = hashOf(await saltFor(tx, stallId), payer)
    const before = await tx.db
      .selectFrom('cho_payer')
      .select(['id', 'stall_id', 'payer_hash'])
      .where((eb) =>
        eb.or([
          eb('id', '=', id),
          eb.and([eb('stall_id', '=', stallId), eb('payer_hash', '=', hash)]),
        ]),
      )
      .executeTakeFirst()
    if (before) {
      const same = before.stall_id === stallId && before.payer_hash === hash
      return same ? ok(before.id) : err({ type: 'IdReused', id })
    }
    await tx.db
      .insertInto('cho_payer')
      .values({
        id,
        stall_id: stallId,
        payer_hash: hash,
        consent: input.consent,
        asked_by: input.by,
        recorded_at: tx.clock.now(),
      })
      .execute()
    return ok(id)
  })
}

/** Erases a payer; nothing of them is left here. One who is not there stays so. */
export function forgetPayer(
  deps: Deps,
  input: { readonly id: PayerId; readonly stallId: StallId },
): Promise<Result<PayerId, Problem>> {
  return transact(deps, async (tx) => {
    await tx.db
      .deleteFrom('cho_payer')
      .where('id', '=', input.id)
      .where('stall_id', '=', input.stallId)
      .execute()
    return ok(input.id)
  })
}

/** Erases all payers of a stall with its salt: hashes in old backups then fit nobody. */
export function forgetPayers(deps: Deps, stallId: StallId): Promise<Result<StallId, Problem>> {
  return transact(deps, async (tx) => {
    await tx.db.deleteFrom('cho_payer').where('stall_id', '=', stallId).execute()
    await tx.db.deleteFrom('cho_payer_salt').where('stall_id', '=', stallId).execute()
    return ok(stallId)
  })
}

/** At which of these stalls the payer that a memo names is known. */
export async function stallsKnowing(
  reading: Reading,
  memo: string,
  stallIds: readonly StallId[],
): Promise<ReadonlySet<StallId>> {
  const payer = payerOfMemo(memo)
  if (payer === undefined || stallIds.length === 0) return new Set()
  const salts = await reading.db
    .selectFrom('cho_payer_salt')
    .selectAll()
    .where('stall_id', 'in', stallIds)
    .execute()
  if (salts.length === 0) return new Set()
  const hashes = salts.map(({ salt }) => hashOf(salt, payer))
  const known = await reading.db
    .selectFrom('cho_payer')
    .select('stall_id')
    .where('payer_hash', 'in', hashes)
    .where('stall_id', 'in', stallIds)
    .execute()
  return new Set(known.map((row) => row.stall_id))
}

function hashOf(salt: string, payer: string): string {
  return createHmac('sha256', salt).update(`cho40/payer/v1/${payer}`).digest('hex')
}

async function saltFor(tx: Tx, stallId: StallId): Promise<string> {
  const row = await tx.db
    .selectFrom('cho_payer_salt')
    .select('salt')
    .where('stall_id', '=', stallId)
    .executeTakeFirst()
  if (row) return row.salt
  // The eighty random bits of two ids; randomness comes from deps like time does.
  const salt = `${tx.ids.make('salt')}${tx.ids.make('salt')}`
  await tx.db.insertInto('cho_payer_salt').values({ stall_id: stallId, salt }).execute()
  return salt
}
