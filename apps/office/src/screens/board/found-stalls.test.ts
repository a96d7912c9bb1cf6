import type { BoardStallView } from '@cho40/contract'
import { makeId } from '@cho40/values'
import { expect, test } from 'vitest'
import { byZone, foldAhead, foundStalls } from './found-stalls.ts'

const id = <P extends string>(prefix: P, n: number) =>
  makeId(prefix, { ms: n, random: new Uint8Array(10).fill(n) })
const stall = (n: number, zone: string | null, person: string, phone: string): BoardStallView => ({
  id: id('stall', n),
  number: String(n),
  name: n === 1 ? 'Rau sạch' : 'Thịt',
  zone,
  goods: null,
  people: [{ personId: id('person', n), name: person, phone, role: 'vendor' }],
  missing: [],
})
const all = [
  stall(1, 'Khu B', 'Nông Thị Sen', '0911222333'),
  stall(2, null, 'Đặng Văn Tư', '0988777666'),
  stall(3, 'Khu A', 'Lò Thị Hoa', '0900111222'),
]
const numbers = (find: string) => foundStalls(all, find).map(({ number }) => number)

test('a stall is found by number, goods, seller without marks, or a part of a telephone number', () => {
  expect(numbers('')).toEqual(['1', '2', '3'])
  expect(numbers('rau sach')).toEqual(['1'])
  expect(numbers('dang van')).toEqual(['2'])
  expect(numbers('777')).toEqual(['2'])
  expect(numbers('khu a')).toEqual(['3'])
  expect(numbers('không có')).toEqual([])
})

test('stalls folded ahead are found as those folded at the first letter, however far it came', async () => {
  const many = Array.from({ length: 1_201 }, (_, n) =>
    stall((n % 250) + 1, `Khu ${n}`, 'Lò Thị Hoa', ''),
  )
  const zones = (of: readonly BoardStallView[]) => foundStalls(of, 'KHU 12').map(({ zone }) => zone)
  const wanted = zones([...many])
  expect(wanted).toHaveLength(1 + 10 + 1)
  foldAhead(many)()
  expect(zones([...many])).toEqual(wanted)
  const some = [...many]
  const leave = foldAhead(some)
  await new Promise((resolve) => setTimeout(resolve))
  leave()
  expect(zones(some)).toEqual(wanted)
  const whole = [...many]
  foldAhead(whole)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(zones(whole)).toEqual(wanted)
})

test('the map has its zones in order and what has none at the end', () => {
  expect(byZone(all).map(([zone]) => zone)).toEqual(['Khu A', 'Khu B', null])
})
