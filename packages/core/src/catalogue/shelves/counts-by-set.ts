import type { MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { offeredOn } from '../offered-on.ts'

/** How many products on offer each of these sets has; sets without any are left out. */
export async function countsBySet(
  reading: Reading,
  { sets, today }: { readonly sets: readonly number[]; readonly today: MarketDay },
): Promise<ReadonlyMap<number, number>> {
  const rows = await reading.db
    .selectFrom('cho_listing as listing')
    .select((eb) => ['set_number', eb.fn.countAll<number>().as('n')])
    .where('state', '=', 'published')
    .where(offeredOn(today))
    .where('set_number', 'in', sets)
    .groupBy('set_number')
    .execute()
  return new Map(rows.map((row) => [row.set_number ?? 0, row.n]))
}
