import { dong, instant, instantAtMarket, plusMs } from '@cho40/values'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { marketClock } from './market-clock.ts'
import type { Progress } from './pace.ts'
import { readStatement } from './read-statement.ts'
import { type WritableRow, writeStatement } from './write.ts'

const START = instant('2026-11-21T00:10:05.000Z')

test.each(['csv', 'xlsx'] as const)(
  'a long %s file is read in blocks, with progress that only rises',
  async (format) => {
    const rows = Array.from({ length: 20_000 }, (_, i): WritableRow => {
      const occurredAt = plusMs(START, i * 1000)
      return { occurredAt, direction: 'in', amount: dong(i + 1), memo: `KX ${i}, "gạo"\nnếp` }
    })
    const account = '0011001932418'
    const bytes = await writeStatement('agribank', { account, opening: dong(0), rows, format })
    const seen: Progress[] = []
    const read = await readStatement(bytes, { onProgress: (progress) => seen.push(progress) })
    expect(read).toMatchObject({
      value: { checks: { balanceChain: { state: 'ok' }, sums: { balanced: 'yes' } } },
    })
    expect(read.ok && read.value.rows.length).toBe(20_000)
    expect(seen.length).toBeGreaterThan(30)
    const steps = seen.map((progress) => progress.read)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toEqual({ read: 1000, total: 1000 })
  },
)

test('the clock of a statement tells what the clock of the market tells', () => {
  const clock = marketClock()
  const two = fc.nat(99).map((n) => String(n).padStart(2, '0'))
  const date = fc.tuple(fc.integer({ min: 1990, max: 2099 }), fc.nat(13), fc.nat(32))
  fc.assert(
    fc.property(date, fc.tuple(fc.nat(25), two, two), ([year, month, day], [hour, m, s]) => {
      const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
      const time = `${String(hour).padStart(2, '0')}:${m}:${s}`
      expect(clock(text, time)).toBe(instantAtMarket(text, time))
    }),
  )
})
