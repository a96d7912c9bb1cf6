import type { Schedule } from '@cho40/contract'
import { type MarketDay, marketDay } from '@cho40/values'
import { type Random, randomOf } from '../chance/random.ts'

/** The year that the pilots of 2023 lived through: on 1 July their communes went into new ones. */
export const FIRST_DAY: MarketDay = marketDay('2025-01-01')
export const LAST_DAY: MarketDay = marketDay('2025-12-31')
export const NEW_UNITS: MarketDay = marketDay('2025-07-01')

export type PlannedMarket = {
  readonly name: string
  /** The commune’s code until and from {@link NEW_UNITS}; `provinces` likewise. */
  readonly communes: readonly [before: string, after: string]
  readonly provinces: readonly [before: string, after: string]
  /** What became of its commune. */
  readonly fate: 'merged' | 'split' | 'renamed' | 'kept'
  readonly schedule: Schedule
  readonly stalls: readonly PlannedStall[]
  /** No webhook: only the monthly statements tell of its money. */
  readonly byStatement: boolean
}

export type PlannedStall = {
  readonly number: string
  /** The day its sign is put up; before it takes cash alone. */
  readonly signOn: MarketDay
  /** How many sales a market day brings at most, and how large they are. */
  readonly sales: number
  readonly size: number
  /** The share of buyers who pay by QR at the end of the year. */
  readonly keenness: number
  /** How often its phone has no signal for days. */
  readonly remote: number
}

type Place = Pick<PlannedMarket, 'name' | 'communes' | 'provinces' | 'fate'> & {
  readonly stalls: number
}

const MERGED = { provinces: ['06', '19'], fate: 'merged' } as const

/** The eight pilots (research: domain 4.2) with a second part of Chợ Rã, and a unit of every other fate. */
const PLACES: readonly Place[] = [
  { ...MERGED, name: 'Sông Cầu', communes: ['01837', '01843'], stalls: 12 },
  { ...MERGED, name: 'Quang Thuận', communes: ['02017', '02014'], stalls: 9 },
  { ...MERGED, name: 'Thượng Giáo', communes: ['01912', '01912'], stalls: 10 },
  { ...MERGED, name: 'Nghĩa Tá', communes: ['02071', '02071'], stalls: 2 },
  { ...MERGED, name: 'Như Cố', communes: ['02122', '02086'], stalls: 8 },
  { ...MERGED, name: 'Đức Vân', communes: ['01951', '01954'], stalls: 5 },
  { ...MERGED, name: 'Côn Minh', communes: ['02173', '02185'], stalls: 8 },
  { ...MERGED, name: 'Giáo Hiệu', communes: ['01870', '01864'], stalls: 1 },
  { ...MERGED, name: 'Chợ Rã', communes: ['01888', '01912'], stalls: 8 },
  {
    name: 'Thượng Quan',
    communes: ['01957', '01957'],
    provinces: ['06', '19'],
    fate: 'kept',
    stalls: 5,
  },
  {
    name: 'Gia Sàng',
    communes: ['05461', '05467'],
    provinces: ['19', '19'],
    fate: 'split',
    stalls: 9,
  },
  {
    name: 'Tà Xi Láng',
    communes: ['04603', '04603'],
    provinces: ['15', '15'],
    fate: 'renamed',
    stalls: 8,
  },
]

const SCHEDULES: readonly [Schedule, ...Schedule[]] = [
  { kind: 'daily' },
  { kind: 'weekdays', days: [2, 4, 7] },
  { kind: 'every', days: 5, from: marketDay('2025-01-03') },
  { kind: 'lunar', days: [1, 6, 11, 16, 21, 26] },
]

/** The year that a seed draws; `more` times as many stalls at each market as in the small one. */
export function planYear(seed: number, more = 1): readonly PlannedMarket[] {
  const random = randomOf(seed, 'year')
  return PLACES.map(({ stalls, ...place }, nth) => ({
    ...place,
    schedule: SCHEDULES[nth % SCHEDULES.length] ?? SCHEDULES[0],
    byStatement: nth === 4,
    stalls: Array.from({ length: stalls < 5 ? stalls : stalls * more }, (_, i) =>
      planStall(random, i + 1),
    ),
  }))
}

function planStall(random: Random, number: number): PlannedStall {
  const month = String(random.between(1, 6)).padStart(2, '0')
  return {
    number: String(number),
    signOn: marketDay(`2025-${month}-01`),
    sales: random.between(2, 4),
    // One in eight is a wholesaler, so that a sum may be nearly one stall’s.
    size: random.chance(0.125) ? 40 : random.between(1, 4),
    keenness: 0.3 + random.next() * 0.7,
    remote: random.chance(0.15) ? 0.25 : 0.01,
  }
}
