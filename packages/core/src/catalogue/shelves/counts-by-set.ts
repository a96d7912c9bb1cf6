import type { Reading } from '../../store/deps.ts'

/** How many published products each of these sets has; sets without any are left out. */
export async function countsBySet(
  reading: Reading,
  sets: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await reading.db
    .selectFrom('cho_listing')
    .select((eb) => ['set_number', eb.fn.countAll<number>().as('n')])
    .where('state', '=', 'published')
    .where('set_number', 'in', sets)
    .groupBy('set_number')
    .execute()
  return new Map(rows.map((row) => [row.set_number ?? 0, row.n]))
}
