import type { MarketId, StallId } from '@cho40/contract'
import { type Dong, dong, marketDay, ZERO_DONG } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { stallTotals } from '../facts/stall-totals.ts'
import type { AdoptionTables } from '../tables.ts'

/** What a stall’s month became in one epoch; late data is a part of its own. */
export type Part = AdoptionTables['cho_printed_part']

/** A market’s month in one epoch: the finest sum there is. */
export type Atom = `${MarketId} ${string} ${number}`

/** All parts of a year that were printed from, and what came since. */
export type YearParts = {
  readonly known: readonly Part[]
  /** Not in any printed sum yet; of the epoch that a sum printed now would have. */
  readonly news: readonly Part[]
  readonly epoch: number
}

/** Reads a year’s parts and compares them with what its stalls have taken by now. */
export async function yearParts(
  reading: Reading,
  { year, facts }: { readonly year: string; readonly facts: 'kept' | 'sales' },
): Promise<YearParts> {
  const known = await reading.db
    .selectFrom('cho_printed_part')
    .selectAll()
    .where('month', '>=', `${year}-01`)
    .where('month', '<=', `${year}-12`)
    .orderBy('month')
    .orderBy('market_id')
    .orderBy('stall_id')
    .orderBy('epoch')
    .execute()
  const epoch = (await lastEpoch(reading, year)) + 1
  const left = new Map<string, StallMonth>()
  const days = { from: marketDay(`${year}-01-01`), to: marketDay(`${year}-12-31`) }
  for (const row of await stallTotals(reading, { ...days, byMonth: true, facts })) {
    const { marketId: market_id, stallId: stall_id, month } = row
    const taken = { market_id, stall_id, month, cash: row.cashAmount, transfer: row.qrAmount }
    left.set(`${month} ${stall_id}`, taken)
  }
  for (const { month, market_id, stall_id, cash, transfer } of known) {
    const key = `${month} ${stall_id}`
    const nothing = { market_id, stall_id, month, cash: ZERO_DONG, transfer: ZERO_DONG }
    const now = left.get(key) ?? nothing
    const rest = { cash: less(now.cash, cash), transfer: less(now.transfer, transfer) }
    left.set(key, { ...now, ...rest })
  }
  const news = [...left.values()]
    .filter(({ cash, transfer }) => cash !== 0 || transfer !== 0)
    .map((one) => ({ ...one, epoch }))
  return { known, news, epoch }
}

type StallMonth = {
  readonly market_id: MarketId
  readonly stall_id: StallId
  readonly month: string
  readonly cash: Dong
  readonly transfer: Dong
}

function less(a: Dong, b: Dong): Dong {
  return dong(a - b)
}

async function lastEpoch({ db }: Reading, year: string): Promise<number> {
  const parts = await db
    .selectFrom('cho_printed_part')
    .select((eb) => eb.fn.max('epoch').as('epoch'))
    .where('month', '>=', `${year}-01`)
    .where('month', '<=', `${year}-12`)
    .executeTakeFirst()
  const sums = await db
    .selectFrom('cho_printed_sum')
    .select((eb) => eb.fn.max('epoch').as('epoch'))
    .where('first_day', '>=', marketDay(`${year}-01-01`))
    .where('first_day', '<=', marketDay(`${year}-12-31`))
    .executeTakeFirst()
  return Math.max(parts?.epoch ?? 0, sums?.epoch ?? 0)
}

/** Who put how much into each atom, either way: a correction downwards tells of somebody, too. */
export function contributions(
  { known, news }: YearParts,
  what: 'cash' | 'transfer',
): ReadonlyMap<Atom, ReadonlyMap<StallId, number>> {
  const atoms = new Map<Atom, Map<StallId, number>>()
  for (const part of [...known, ...news]) {
    if (part[what] === 0) continue
    const atom = atomOf(part)
    const who = atoms.get(atom) ?? new Map<StallId, number>()
    atoms.set(atom, who.set(part.stall_id, Math.abs(part[what])))
  }
  return atoms
}

export function atomOf({ market_id, month, epoch }: Omit<Part, 'stall_id'>): Atom {
  return `${market_id} ${month} ${epoch}`
}
