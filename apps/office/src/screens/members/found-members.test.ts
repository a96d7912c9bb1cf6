import type { RegisterLine } from '@cho40/contract'
import { expect, test } from 'vitest'
import { foldMembersAhead, foundMembers } from './found-members.ts'

const line = (number: number, name: string, address: string) =>
  ({ number, name, address }) as RegisterLine
const all = [
  line(1, 'Nông Thị Sen', 'Thôn Nà Lẹng'),
  line(12, 'Đặng Văn Tư', 'Thôn 1'),
  line(121, 'Lò Thị Hoa', 'Thôn Pác Bó'),
]
const numbers = (find: string, of = all) => foundMembers(of, find).map(({ number }) => number)

test('a member is found by the whole number, or a part of name or address without marks', () => {
  expect(numbers('  ')).toEqual([1, 12, 121])
  expect(numbers('12')).toEqual([12])
  expect(numbers('2')).toEqual([])
  expect(numbers('thị')).toEqual([1, 121])
  expect(numbers('dang')).toEqual([12])
  expect(numbers(' PAC bo ')).toEqual([121])
  // The end of one member and the beginning of the next are no words.
  expect(numbers('leng dang')).toEqual([])
})

test('members folded ahead are found as those folded at the first letter', async () => {
  const many = Array.from({ length: 1_201 }, (_, n) => line(n + 1, 'Lò Thị Hoa', `Xóm ${n}.`))
  const wanted = numbers('xom 12', [...many])
  expect(wanted).toHaveLength(1 + 10 + 1)
  const ahead = [...many]
  foldMembersAhead(ahead)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(numbers('xom 12', ahead)).toEqual(wanted)
})
