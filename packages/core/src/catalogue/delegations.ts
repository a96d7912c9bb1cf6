import type { CooperativeId, DelegationRight, ProducerId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** Whether a cooperative may do something for a producer on a day; for its own member entry too. */
export async function mayFor(
  reading: Reading,
  wish: {
    readonly producerId: ProducerId
    readonly cooperativeId: CooperativeId
    readonly right: DelegationRight
    readonly day: MarketDay
  },
): Promise<boolean> {
  const rows = await reading.db
    .selectFrom('cho_delegation')
    .select('rights')
    .where('producer_id', '=', wish.producerId)
    .where('cooperative_id', '=', wish.cooperativeId)
    .where('valid_from', '<=', wish.day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', wish.day)]))
    .where((eb) => eb.or([eb('revoked_on', 'is', null), eb('revoked_on', '>', wish.day)]))
    .execute()
  return rows.some(({ rights }) => rights.split(' ').includes(wish.right))
}
