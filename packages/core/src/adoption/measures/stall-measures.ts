import type { Measure, Measured } from './measure.ts'
import { byStall, monthDays, type Place, recentDays } from './place.ts'

/** M-01. A stall’s code counts as checked only when somebody looked at the sign in its place. */
export const stallsWithQr: Measure = async (place) => {
  const stalls = await place.stalls()
  if (stalls.length === 0) return undefined
  const checked = stalls.filter(({ hasQr, checked: seen }) => hasQr && seen).length
  const withQr = stalls.filter(({ hasQr }) => hasQr).length
  return {
    numerator: withQr,
    denominator: stalls.length,
    evidence: [0, 0, stalls.length - checked, checked],
    coverage: null,
  }
}

/** M-02: has a code is not uses it. */
export const activeQrStalls: Measure = async (place) => {
  const stalls = (await place.stalls()).filter(({ hasQr }) => hasQr)
  if (stalls.length === 0) return undefined
  const recent = byStall(await place.recentTotals())
  const active = stalls.filter(({ id }) => (recent.get(id)?.qrCount ?? 0) > 0).length
  return {
    numerator: active,
    denominator: stalls.length,
    evidence: [0, 0, 0, stalls.length],
    coverage: null,
  }
}

/** M-03. Only recorded sales count, so how many stalls record is told beside it. */
export const cashlessSales: Measure = async (place) => {
  const totals = await place.totals()
  const cash = totals.reduce((sum, { cashCount }) => sum + cashCount, 0)
  const qr = totals.reduce((sum, { qrCount }) => sum + qrCount, 0)
  return {
    numerator: qr,
    denominator: cash + qr,
    evidence: [0, 0, cash, qr],
    coverage: await recordingCoverage(place),
  }
}

/** M-04. */
export const cashlessTakings: Measure = async (place) => {
  const totals = await place.totals()
  const cash = totals.reduce((sum, { cashAmount }) => sum + cashAmount, 0)
  const qr = totals.reduce((sum, { qrAmount }) => sum + qrAmount, 0)
  const sales = await cashlessSales(place)
  return {
    numerator: qr,
    denominator: cash + qr,
    evidence: sales?.evidence ?? [0, 0, 0, 0],
    coverage: sales?.coverage ?? null,
  }
}

/** O-01. */
export const offlineSales: Measure = async (place) => {
  const totals = await place.totals()
  const sales = totals.reduce((sum, { cashCount, qrCount }) => sum + cashCount + qrCount, 0)
  const late = totals.reduce((sum, { lateCount }) => sum + lateCount, 0)
  return {
    numerator: late,
    denominator: sales,
    evidence: [0, 0, sales, 0],
    coverage: await recordingCoverage(place),
  }
}

const E_BOOK_DAYS = 20
const E_BOOK_SHARE_PERCENT = 80

/** E-12, of the last month that counts. */
export const eBook: Measure = async (place) => {
  const stalls = await place.stalls()
  if (stalls.length === 0) return undefined
  const { covered, of } = await recordingCoverage(place)
  return {
    numerator: covered,
    denominator: of,
    evidence: [0, 0, of, 0],
    coverage: null,
  }
}

/** How many of the stalls in operation keep their book from day to day. */
async function recordingCoverage(place: Place): Promise<NonNullable<Measured['coverage']>> {
  const stalls = await place.stalls()
  const month = byStall(await place.monthTotals())
  const calendars = await place.calendars()
  const held = new Map([...calendars].map(([id, one]) => [id, monthDays(one, place.lastDay)]))
  const keeping = stalls.filter(({ id, marketId }) => {
    const sold = month.get(id)?.soldDays ?? 0
    const days = held.get(marketId) ?? 0
    return (
      sold >= E_BOOK_DAYS || (sold > 0 && days > 0 && sold * 100 >= days * E_BOOK_SHARE_PERCENT)
    )
  })
  return { covered: keeping.length, of: stalls.length }
}

/** How far stalls have come: to have a code is one thing, to use it another, to live by it a third. */
export type Activity = {
  readonly registered: number
  readonly active: number
  /** Paid by transfer on at least half of the recent market days. */
  readonly habitual: number
}

/** Registered, active and habitual stalls; each is among those before it. */
export async function activityOf(place: Place): Promise<Activity> {
  const stalls = (await place.stalls()).filter(({ hasQr }) => hasQr)
  const recent = byStall(await place.recentTotals())
  const calendars = await place.calendars()
  const held = new Map([...calendars].map(([id, one]) => [id, recentDays(one, place.lastDay)]))
  const active = stalls.filter(({ id }) => (recent.get(id)?.qrDays ?? 0) > 0)
  const habitual = active.filter(
    ({ id, marketId }) => (recent.get(id)?.qrDays ?? 0) * 2 >= (held.get(marketId) ?? 0),
  )
  return { registered: stalls.length, active: active.length, habitual: habitual.length }
}
