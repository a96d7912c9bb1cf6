import type { CorrectLot, LotId, OpenLot, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import type { TraceTables } from './tables.ts'

type LotRow = TraceTables['cho_lot']

/**
 * Opens a lot of a product, with what its label says. Problems: NotFound (listing), AlreadyExists
 * (the number), IdReused.
 */
export function openLot(
  deps: Deps,
  input: OpenLot & { readonly by: PersonId },
): Promise<Result<LotId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.listingId, id: input.id, body: input }, async () => {
      const { id, listingId, number, by } = input
      const listing = await tx.db
        .selectFrom('cho_listing')
        .select('id')
        .where('id', '=', listingId)
        .executeTakeFirst()
      if (!listing) return err({ type: 'NotFound', what: 'listing', id: listingId })
      const same = await lotNumbered(tx, { listing_id: listingId, number })
      if (same) return err({ type: 'AlreadyExists', what: 'lot', id: same })
      const now = tx.clock.now()
      await tx.db
        .insertInto('cho_lot')
        .values({
          id,
          listing_id: listingId,
          number,
          brand: input.brand ?? null,
          harvested_on: input.harvestedOn ?? null,
          expires_on: input.expiresOn ?? null,
          origin: input.origin,
          producer: input.producer,
          producer_address: input.producerAddress,
          standards: JSON.stringify(input.standards),
          opened_by: by,
          opened_at: now,
          changed_at: now,
        })
        .execute()
      return ok(id)
    }),
  )
}

const COLUMN_OF = {
  number: 'number',
  brand: 'brand',
  harvestedOn: 'harvested_on',
  expiresOn: 'expires_on',
  origin: 'origin',
  producer: 'producer',
  producerAddress: 'producer_address',
} as const satisfies Record<keyof CorrectLot['changes'], keyof LotRow>

/**
 * Says something of a lot rightly. Every field that changes leaves a line in the change log, with
 * what it said before and who changed it. Problems: NotFound, AlreadyExists (the number),
 * InvalidInput (it would expire before it was harvested).
 */
export function correctLot(
  deps: Deps,
  { id, changes, by }: CorrectLot & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const lot = await tx.db
      .selectFrom('cho_lot')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!lot) return err({ type: 'NotFound', what: 'lot', id })
    const differing = Object.entries(COLUMN_OF).flatMap(([field, column]) => {
      const after = changes[field as keyof typeof COLUMN_OF]
      const before = lot[column]
      return after === undefined || after === before ? [] : [{ field, column, before, after }]
    })
    if (differing.length === 0) return ok(undefined)
    const row = { ...lot, ...Object.fromEntries(differing.map((one) => [one.column, one.after])) }
    if (row.number !== lot.number) {
      const same = await lotNumbered(tx, row)
      if (same) return err({ type: 'AlreadyExists', what: 'lot', id: same })
    }
    if (row.harvested_on !== null && row.expires_on !== null && row.expires_on < row.harvested_on) {
      const message = `before ${row.harvested_on}`
      return err({ type: 'InvalidInput', issues: [{ path: 'changes.expiresOn', message }] })
    }
    await log(tx, lot, { differing, by })
    await tx.db
      .updateTable('cho_lot')
      .set({ ...row, changed_at: tx.clock.now() })
      .where('id', '=', id)
      .execute()
    return ok(undefined)
  })
}

async function log(
  tx: Tx,
  { id }: LotRow,
  change: {
    readonly differing: readonly { field: string; before: string | null; after: string }[]
    readonly by: PersonId
  },
): Promise<void> {
  const { n } = await tx.db
    .selectFrom('cho_lot_change')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('lot_id', '=', id)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_lot_change')
    .values(
      change.differing.map(({ field, before, after }, at) => ({
        lot_id: id,
        position: n + at + 1,
        field,
        before,
        after,
        person_id: change.by,
        recorded_at: tx.clock.now(),
      })),
    )
    .execute()
}

async function lotNumbered(
  tx: Tx,
  { listing_id, number }: Pick<LotRow, 'listing_id' | 'number'>,
): Promise<LotId | undefined> {
  const row = await tx.db
    .selectFrom('cho_lot')
    .select('id')
    .where('listing_id', '=', listing_id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.id
}
