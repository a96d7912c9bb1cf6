import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allocate,
  basisPoints,
  type Dong,
  daysBetween,
  dong,
  foldText,
  formatDong,
  formatMarketDay,
  formatMarketTime,
  idToBytes,
  idToMs,
  instant,
  instantAtMarket,
  instantFromMs,
  isDong,
  isId,
  isInstant,
  isMarketDay,
  makeId,
  marketDay,
  marketDayOf,
  plusDays,
  shareOf,
  startOfMarketDay,
  sumDong,
} from './index.ts'

const amounts = fc.maxSafeInteger().map((n) => dong(n))

describe('đồng', () => {
  test('refuses fractions, NaN and what floats cannot hold', () => {
    for (const n of [0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY]) {
      expect(() => dong(n)).toThrow('not whole đồng')
      expect(isDong(n)).toBe(false)
    }
    expect(isDong('1')).toBe(false)
  })

  test('a sum that leaves the safe range throws instead of losing a đồng', () => {
    expect(() => sumDong([dong(Number.MAX_SAFE_INTEGER), dong(1)])).toThrow()
  })

  test('is written the Vietnamese way', () => {
    expect(formatDong(dong(45_000))).toBe('45.000\u00a0₫')
    expect(formatDong(dong(-1_234_567), '')).toBe('−1.234.567')
    expect(formatDong(dong(-0))).toBe('0\u00a0₫')
  })
})

describe('allocate', () => {
  test('keeps every đồng where floats lose one (grams 1:6 of 13 billion)', () => {
    expect(allocate(dong(13_260_325_981), [6_531_240, 39_187_440])).toEqual([
      1_894_332_283, 11_365_993_698,
    ])
  })

  test('gives the missing đồng to the largest remainder, ties to the earlier part', () => {
    expect(allocate(dong(5_100_002), [50, 30, 20])).toEqual([2_550_001, 1_530_001, 1_020_000])
    expect(allocate(dong(1), [1, 1, 1])).toEqual([1, 0, 0])
    expect(allocate(dong(-7), [1, 1])).toEqual([-4, -3])
  })

  test('property: parts sum to the whole and each is within one đồng of its share', () => {
    const weights = fc
      .array(fc.nat(), { minLength: 1, maxLength: 40 })
      .filter((w) => w.some(Boolean))
    fc.assert(
      fc.property(amounts, weights, (total, ws) => {
        const parts = allocate(total, ws)
        const sum = parts.reduce((s, p) => s + BigInt(p), 0n)
        const weightSum = ws.reduce((s, w) => s + BigInt(w), 0n)
        const near = parts.every((part, i) => {
          const gap = BigInt(part) * weightSum - BigInt(total) * BigInt(ws[i] ?? 0)
          return (gap < 0n ? -gap : gap) < weightSum
        })
        return sum === BigInt(total) && near
      }),
      { numRuns: 2_000 },
    )
  })

  test('refuses weights that cannot share', () => {
    expect(() => allocate(dong(1), [])).toThrow()
    expect(() => allocate(dong(1), [0, 0])).toThrow()
    expect(() => allocate(dong(1), [1, -1])).toThrow()
    expect(() => allocate(dong(1), [0.5])).toThrow()
  })
})

describe('shareOf', () => {
  test('a floor set by law rounds up: 5 % of 12,345,678 is 617,284', () => {
    expect(shareOf(dong(12_345_678), basisPoints(500), 'up')).toBe(617_284)
    expect(shareOf(dong(12_345_678), basisPoints(500), 'down')).toBe(617_283)
    expect(shareOf(dong(-30), basisPoints(500), 'half-up')).toBe(-2)
  })

  test('property: rounding modes are at most one đồng apart and mirror for negatives', () => {
    fc.assert(
      fc.property(amounts, fc.nat(10_000), (amount, rate) => {
        const down = shareOf(amount, basisPoints(rate), 'down')
        const up = shareOf(amount, basisPoints(rate), 'up')
        const mirrored = shareOf(-amount as Dong, basisPoints(rate), 'up')
        return Math.abs(up - down) <= 1 && mirrored + up === 0
      }),
    )
  })
})

describe('time at the market', () => {
  test('an instant is fixed-width UTC and real', () => {
    expect(isInstant('2026-11-21T00:42:07.123Z')).toBe(true)
    for (const text of ['2026-11-21T00:42:07Z', '2026-02-30T00:00:00.000Z', '', 7, null]) {
      expect(isInstant(text)).toBe(false)
    }
  })

  test('the market day turns at 17:00 UTC', () => {
    expect(marketDayOf(instant('2026-11-20T16:59:59.999Z'))).toBe('2026-11-20')
    expect(marketDayOf(instant('2026-11-20T17:00:00.000Z'))).toBe('2026-11-21')
    expect(startOfMarketDay(marketDay('2026-11-21'))).toBe('2026-11-20T17:00:00.000Z')
  })

  test('property: every instant lies in its own market day (same as ICU)', () => {
    const icu = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
    const ms = fc.integer({ min: Date.UTC(1976, 0), max: Date.UTC(2099, 11) })
    fc.assert(fc.property(ms, (at) => marketDayOf(instantFromMs(at)) === icu.format(at)))
  })

  test('banks print wall-clock times; nonsense gives undefined', () => {
    expect(instantAtMarket('2023-03-25', '14:02:37')).toBe('2023-03-25T07:02:37.000Z')
    expect(instantAtMarket('2023-03-25', '14:02')).toBe('2023-03-25T07:02:00.000Z')
    expect(instantAtMarket('2023-02-29', '14:02:37')).toBeUndefined()
    expect(instantAtMarket('2023-03-25', '24:00:00')).toBeUndefined()
  })

  test('days are counted and written', () => {
    expect(plusDays(marketDay('2028-02-28'), 2)).toBe('2028-03-01')
    expect(daysBetween(marketDay('2026-12-31'), marketDay('2027-01-02'))).toBe(2)
    expect(isMarketDay('2026-13-01')).toBe(false)
    expect(formatMarketDay(marketDay('2026-11-21'))).toBe('Thứ Bảy 21/11/2026')
    expect(formatMarketTime(instant('2026-11-21T00:42:07.123Z'))).toBe('07:42')
  })
})

describe('ids', () => {
  test('the TypeID specification’s own example', () => {
    // UUID 0188bac7-4afa-78aa-bc3b-bd1eef28d881 is prefix_01h2xcejqtf2nbrexx3vqjhp41 there.
    const uuid = Uint8Array.from('0188bac74afa78aabc3bbd1eef28d881'.match(/../g) ?? [], (h) =>
      Number.parseInt(h, 16),
    )
    const id = makeId('prefix', { ms: 0x0188bac74afa, random: uuid.slice(6) })
    expect(id).toBe('prefix_01h2xcejqtf2nbrexx3vqjhp41')
    expect(idToBytes(id)).toEqual(uuid)
  })

  test('property: round trip, and later clocks sort later', () => {
    const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
    const time = fc.nat(2 ** 31 - 1).map((n) => n * 1000)
    fc.assert(
      fc.property(time, time, random, (a, b, bytes) => {
        const first = makeId('sale', { ms: a, random: bytes })
        const second = makeId('sale', { ms: b, random: bytes })
        return idToMs(first) === a && isId('sale', first) && first < second === a < b
      }),
    )
  })

  test('refuses other prefixes and symbols', () => {
    expect(isId('sale', 'sal_01h2xcejqtf2nbrexx3vqjhp41')).toBe(false)
    expect(isId('sale', 'sale_81h2xcejqtf2nbrexx3vqjhp41')).toBe(false)
    expect(isId('sale', 'sale_01h2xcejqtf2nbrexx3vqjhpil')).toBe(false)
    expect(isId('sale', 5)).toBe(false)
  })
})

describe('fold', () => {
  test('Vietnamese in NFC and NFD, and the đ that Unicode does not decompose', () => {
    expect(foldText('Chợ Đồng Văn – đậu phụ')).toBe('CHO DONG VAN – DAU PHU')
    expect(foldText('Chợ Đồng Văn'.normalize('NFD'))).toBe('CHO DONG VAN')
  })
})
