import type { CooperativeId, DelegationRight, ProducerId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { placeName } from '../../places/places.ts'
import type { Reading } from '../../store/deps.ts'

export type Party<Id> = {
  readonly id: Id
  readonly name: string
  readonly placeName: string
  readonly demo: boolean
}
export type CooperativeParty = Party<CooperativeId>
export type ProducerParty = Party<ProducerId> & { readonly kind: string }

/** A right that a producer gave a seller, as it holds on a day: sold on the producer's behalf (bán hộ). */
export type Delegation = {
  readonly producerId: ProducerId
  readonly producerName: string
  readonly cooperativeId: CooperativeId
  readonly cooperativeName: string
  readonly rights: readonly DelegationRight[]
  readonly validFrom: MarketDay
  readonly validUntil: MarketDay | null
}

export async function cooperativeParty(
  reading: Reading,
  { id, today }: { readonly id: CooperativeId; readonly today: MarketDay },
): Promise<CooperativeParty | undefined> {
  const row = await reading.db
    .selectFrom('cho_cooperative')
    .select(['name', 'place_code', 'demo'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const where = await placeName(reading, { code: row.place_code, on: today })
  return { id, name: row.name, placeName: where ?? '', demo: row.demo === 1 }
}

/** A producer who is registered; made up when the cooperative that registered them is. */
export async function producerParty(
  reading: Reading,
  { id, today }: { readonly id: ProducerId; readonly today: MarketDay },
): Promise<ProducerParty | undefined> {
  const row = await reading.db
    .selectFrom('cho_producer as producer')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'producer.cooperative_id')
    .select(['producer.name', 'producer.kind', 'producer.place_code', 'cooperative.demo'])
    .where('producer.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const where = await placeName(reading, { code: row.place_code, on: today })
  return { id, name: row.name, kind: row.kind, placeName: where ?? '', demo: row.demo === 1 }
}

/** Who sells for whom on a day: of one producer, or of one cooperative; by the producer's name. */
export async function delegationsOn(
  reading: Reading,
  wanted: { readonly today: MarketDay } & (
    | { readonly producerId: ProducerId }
    | { readonly cooperativeId: CooperativeId }
  ),
): Promise<Delegation[]> {
  const { today } = wanted
  const rows = await reading.db
    .selectFrom('cho_delegation as given')
    .innerJoin('cho_producer as producer', 'producer.id', 'given.producer_id')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'given.cooperative_id')
    .select(['given.producer_id', 'producer.name as producer_name'])
    .select(['given.cooperative_id', 'cooperative.name as cooperative_name'])
    .select(['given.rights', 'given.valid_from', 'given.valid_until'])
    .where((eb) =>
      'producerId' in wanted
        ? eb('given.producer_id', '=', wanted.producerId)
        : eb('given.cooperative_id', '=', wanted.cooperativeId),
    )
    .where('given.valid_from', '<=', today)
    .where((eb) =>
      eb.or([eb('given.valid_until', 'is', null), eb('given.valid_until', '>=', today)]),
    )
    .where((eb) => eb.or([eb('given.revoked_on', 'is', null), eb('given.revoked_on', '>', today)]))
    .orderBy('producer.name')
    .orderBy('given.id')
    .execute()
  return rows.map((row) => ({
    producerId: row.producer_id,
    producerName: row.producer_name,
    cooperativeId: row.cooperative_id,
    cooperativeName: row.cooperative_name,
    rights: row.rights.split(' ') as DelegationRight[],
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }))
}
