import type { DaySlip, EvidenceGrade, RequestFlag, RequestState } from '@cho40/contract'
import { type Dong, dong, subtractDong, sumDong, ZERO_DONG } from '@cho40/values'
import type { Transfer } from './bank.ts'
import type { Stall } from './open-market.ts'
import type { Course } from './plan.ts'
import type { Sale } from './sales.ts'

/** How a request must stand when the day is over; worked out here, not asked of the server. */
export type ExpectedRequest = {
  readonly state: RequestState
  readonly received: Dong
  readonly flags: readonly RequestFlag[]
  readonly grade: EvidenceGrade
}

type Ending = {
  readonly state: RequestState
  readonly flags: readonly RequestFlag[]
  readonly received: (due: Dong) => Dong
}

const all = (due: Dong) => due
const nothing = () => ZERO_DONG

const ENDINGS = {
  exact: { state: 'settled', flags: [], received: all },
  corrected: { state: 'settled', flags: [], received: all },
  no_code: { state: 'settled', flags: [], received: all },
  short: { state: 'open', flags: ['partial'], received: (due) => subtractDong(due, dong(2000)) },
  over: { state: 'settled', flags: ['over'], received: all },
  late: { state: 'settled', flags: ['late'], received: all },
  alarm: { state: 'open', flags: ['alarm'], received: nothing },
  twice: { state: 'settled', flags: [], received: all },
  unpaid: { state: 'open', flags: [], received: nothing },
  cancelled: { state: 'cancelled', flags: [], received: nothing },
} as const satisfies Record<Course, Ending>

export function expectedRequest({ planned, request }: Sale): ExpectedRequest | undefined {
  if (!request || planned.method !== 'qr') return undefined
  const { state, flags, received } = ENDINGS[request.course]
  const amount = received(planned.amount)
  // Without money the code was only shown. The statement lists every transfer; the webhook is the second witness where it came.
  const grade = amount === 0 ? 'shown' : planned.lost ? 'banked' : 'crosschecked'
  return { state, flags, received: amount, grade }
}

/** Money that belongs to no request and waits for a person, by the name of its exception. */
export const LEFT_OVER: Readonly<Partial<Record<Course, string>>> = {
  over: 'over',
  alarm: 'amount_alarm',
  twice: 'paid_twice',
}

/** What the close slip of a stall must say. */
export type ExpectedSlip = Pick<DaySlip, 'sales' | 'waiting'> & {
  readonly bank: Pick<DaySlip['bank'], 'received' | 'allocated' | 'unallocated' | 'banked'>
}

export function expectedSlip(
  stall: Stall,
  day: { readonly sales: readonly Sale[]; readonly transfers: readonly Transfer[] },
): ExpectedSlip {
  const sales = day.sales.filter((sale) => sale.stall === stall)
  const cash = sales.filter(({ planned }) => planned.method === 'cash' && !planned.voided)
  const requests = sales.flatMap((sale) => {
    const expected = expectedRequest(sale)
    return expected ? [{ ...expected, due: sale.planned.amount }] : []
  })
  const paid = requests.filter(({ received }) => received > 0)
  const open = requests.filter(({ state }) => state === 'open')
  const allocated = sumDong(paid.map(({ received }) => received))
  const received = sumDong(
    day.transfers.filter((transfer) => transfer.stall === stall).map(({ amount }) => amount),
  )
  const cashSum = sumDong(cash.map(({ planned }) => planned.amount))
  return {
    sales: {
      cash: cashSum,
      cashCount: cash.length,
      bank: allocated,
      bankCount: paid.length,
      total: dong(cashSum + allocated),
    },
    bank: { received, allocated, unallocated: subtractDong(received, allocated), banked: received },
    waiting: {
      amount: sumDong(open.map((request) => subtractDong(request.due, request.received))),
      count: open.length,
    },
  }
}
