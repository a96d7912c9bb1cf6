import type { DaySlip } from '@cho40/contract'
import { dong, instant, instantToMs, makeId, marketDay } from '@cho40/values'

const closedAt = instant('2026-11-21T10:05:00.000Z')
const parts = { ms: instantToMs(closedAt), random: new Uint8Array(10) }

/** A made-up slip for the design page; marked as such by `demo`. */
export const sampleSlip: DaySlip = {
  closeId: makeId('close', parts),
  stallId: makeId('stall', parts),
  stallNumber: '0',
  stallName: 'Sạp mẫu',
  marketName: 'Chợ mẫu',
  demo: true,
  day: marketDay('2026-11-21'),
  closedAt,
  sales: {
    cash: dong(390_000),
    cashCount: 11,
    bank: dong(815_000),
    bankCount: 17,
    total: dong(1_205_000),
  },
  bank: {
    received: dong(815_000),
    receivedCount: 17,
    allocated: dong(815_000),
    unallocated: dong(0),
    unallocatedCount: 0,
    banked: dong(815_000),
    bankedCount: 17,
  },
  cash: { expected: dong(390_000), counted: dong(390_000), difference: dong(0) },
  waiting: { amount: dong(0), count: 0 },
  proof: 'proved',
  audit: { seq: 128, head: '0123456789abcdef'.repeat(4) },
}
