import type { DeviceId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** The lowest number of a device's events that is not here; 1 for a device nobody has seen. */
export async function nextSeqOf(reading: Reading, deviceId: DeviceId): Promise<number> {
  const row = await reading.db
    .selectFrom('cho_device')
    .select('next_seq')
    .where('id', '=', deviceId)
    .executeTakeFirst()
  return row?.next_seq ?? 1
}
