import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betrayed } from '../../testing/an-attacker.ts'
import { type Atoms, mayShow } from './audit.ts'

type World = { readonly atoms: Atoms<string>; readonly cells: readonly (readonly string[])[] }

/** Publishes what the audit lets through, in the order given. */
function published({ atoms, cells }: World): ReadonlySet<string>[] {
  const shown: ReadonlySet<string>[] = []
  for (const cell of cells) {
    const row = new Set(cell)
    if (mayShow(shown, row, atoms)) shown.push(row)
  }
  return shown
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
const QUARTERS = [0, 3, 6, 9].map((from) => MONTHS.slice(from, from + 3))

/** Every table of a year: months, quarters, to date, the year; each commune, and the province. */
function tablesOf(markets: readonly string[], months: readonly string[]): string[][] {
  const units = [...markets.map((market) => [market]), [...markets]]
  const toDate = months.map((_, i) => months.slice(0, i + 1))
  const quarters = QUARTERS.map((one) => one.filter((month) => months.includes(month)))
  const spans = [...months.map((month) => [month]), ...quarters, ...toDate]
  return spans
    .filter((span) => span.length > 0)
    .flatMap((span) =>
      units.map((unit) => unit.flatMap((market) => span.map((month) => `${market} ${month}`))),
    )
}

function sameStalls(market: string, count: number): [string, number][] {
  return Array.from({ length: count }, (_, n) => [`${market}/${n}`, 100_000 + n * 1_000])
}

describe('what a year of published tables betrays', () => {
  test('eight communes, some with one to four stalls: no stall’s takings can be derived', () => {
    const sizes = [12, 1, 7, 3, 9, 4, 6, 2]
    const markets = sizes.map((_, i) => `M${i}`)
    const atoms = new Map(
      markets.flatMap((market, i) =>
        MONTHS.slice(0, 4).map((month, m) => [
          `${market} ${month}`,
          // A stall stays away every other month, which makes differences between months.
          new Map(sameStalls(market, (sizes[i] ?? 0) - (m % 2 === 1 && i === 6 ? 2 : 0))),
        ]),
      ),
    )
    const world = { atoms, cells: tablesOf(markets, MONTHS.slice(0, 4)) }
    const shown = published(world)
    expect(shown.length).toBeGreaterThan(20)
    expect(betrayed(world.atoms, shown)).toEqual([])
  })

  test('the attacker is able: with every table published it finds the single stall', () => {
    const markets = ['A', 'B']
    const atoms = new Map([
      ['A 01', new Map(sameStalls('A', 6))],
      ['B 01', new Map(sameStalls('B', 1))],
    ])
    const world = { atoms, cells: tablesOf(markets, ['01']) }
    const all = world.cells.map((cell) => new Set(cell))
    expect(betrayed(world.atoms, all)).toContain('B/0 in B 01')
    expect(betrayed(world.atoms, published(world))).toEqual([])
  })

  test('a large commune is kept back when the province less it would be a small one', () => {
    const atoms = new Map([
      ['A 01', new Map(sameStalls('A', 6))],
      ['B 01', new Map(sameStalls('B', 1))],
    ])
    const province = new Set(['A 01', 'B 01'])
    expect(mayShow([], new Set(['A 01']), atoms)).toBe(true)
    expect(mayShow([province], new Set(['A 01']), atoms)).toBe(false)
    expect(mayShow([new Set(['A 01'])], province, atoms)).toBe(false)
  })

  test('the same single stall in twelve months is still one stall', () => {
    const atoms = new Map(MONTHS.map((month) => [`B ${month}`, new Map(sameStalls('B', 1))]))
    expect(mayShow([], new Set(atoms.keys()), atoms)).toBe(false)
  })

  test('five stalls of which one takes nearly everything are as good as one', () => {
    const who = new Map([...sameStalls('A', 5), ['A/9', 50_000_000] as const])
    expect(mayShow([], new Set(['A 01']), new Map([['A 01', who]]))).toBe(false)
  })

  test('whatever the sizes, the order and the tables, nothing single comes out', () => {
    const world = fc
      .record({
        sizes: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 4 }),
        months: fc.integer({ min: 1, max: 4 }),
        order: fc.array(fc.nat(1_000), { minLength: 60, maxLength: 60 }),
      })
      .map(({ sizes, months, order }): World => {
        const markets = sizes.map((_, i) => `M${i}`)
        const span = MONTHS.slice(0, months)
        const atoms = new Map(
          markets.flatMap((market, i) =>
            span.map((month, m) => [
              `${market} ${month}`,
              new Map(sameStalls(market, Math.max(0, (sizes[i] ?? 0) - (m % 2)))),
            ]),
          ),
        )
        const cells = tablesOf(markets, span)
          .map((cell, i) => ({ cell, by: order[i % order.length] ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ cell }) => cell)
        return { atoms, cells }
      })
    fc.assert(
      fc.property(world, (one) => {
        expect(betrayed(one.atoms, published(one))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
