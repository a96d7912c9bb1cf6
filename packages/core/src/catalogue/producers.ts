import type { CooperativeId, DelegationRight, ProducerView } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/**
 * The producers a cooperative answers for, and those that let it sell, with everything they ever let
 * it do, the newest first. By name.
 */
export async function producers(
  reading: Reading,
  { cooperativeId }: { readonly cooperativeId: CooperativeId },
): Promise<ProducerView[]> {
  const delegations = await reading.db
    .selectFrom('cho_delegation')
    .selectAll()
    .where('cooperative_id', '=', cooperativeId)
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute()
  const rows = await reading.db
    .selectFrom('cho_producer')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('cooperative_id', '=', cooperativeId),
        eb(
          'id',
          'in',
          eb
            .selectFrom('cho_delegation')
            .select('producer_id')
            .where('cooperative_id', '=', cooperativeId),
        ),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    placeCode: row.place_code,
    isOurs: row.cooperative_id === cooperativeId,
    delegations: delegations
      .filter(({ producer_id: id }) => id === row.id)
      .map((one) => ({
        id: one.id,
        rights: one.rights.split(' ') as DelegationRight[],
        validFrom: one.valid_from,
        validUntil: one.valid_until,
        revokedOn: one.revoked_on,
      })),
  }))
}
