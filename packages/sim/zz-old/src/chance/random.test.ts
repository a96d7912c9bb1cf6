import { expect, test } from 'vitest'
import { agenda } from './agenda.ts'
import { randomOf } from './random.ts'

test('a stream is the same for the same seed and name, and another for any other', () => {
  const draw = (seed: number, name: string) => {
    const random = randomOf(seed, name)
    return Array.from({ length: 8 }, () => random.below(1_000_000))
  }
  expect(draw(1, 'payers')).toEqual(draw(1, 'payers'))
  expect(draw(1, 'payers')).not.toEqual(draw(2, 'payers'))
  expect(draw(1, 'payers')).not.toEqual(draw(1, 'phones'))
})

test('draws are spread evenly', () => {
  const random = randomOf(42, 'evenly')
  const counts = new Array<number>(10).fill(0)
  for (let n = 0; n < 100_000; n += 1) {
    const digit = random.below(10)
    counts[digit] = (counts[digit] ?? 0) + 1
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
})

test('the agenda hands out by time, and in the order of entry at one moment', () => {
  const random = randomOf(5, 'agenda')
  const list = agenda()
  const put = Array.from({ length: 500 }, (_, order) => ({ at: random.below(50), order }))
  for (const { at, order } of put) list.put({ at, name: String(order), act: () => '' })
  const taken: { at: number; order: number }[] = []
  for (let next = list.take(); next; next = list.take()) {
    taken.push({ at: next.at, order: Number(next.name) })
  }
  expect(taken).toEqual(put.toSorted((a, b) => a.at - b.at || a.order - b.order))
})
