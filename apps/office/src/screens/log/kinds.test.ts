import { expect, test } from 'vitest'
import { accessWordsVi } from '../../text/access-words-vi.ts'
import { logWordsVi } from '../../text/log-words-vi.ts'
import { detailWords, kindWords } from './kinds.ts'

const words = { ...accessWordsVi, ...logWordsVi }

test('what was done is told in words, and what nobody knows yet in its own letters', () => {
  expect(kindWords(words, 'access.role_given')).toBe('Vào ra, quyền: cho vai trò')
  expect(kindWords(words, 'payout.approved')).toBe('Lệnh chi: duyệt')
  expect(kindWords(words, 'thing.not_known_yet')).toBe('thing: not known yet')
})

test('details stand as their names and facts', () => {
  expect(detailWords(words, { role: 'vendor', n: 2, console: true, second: null })).toBe(
    'vai trò: Người bán · n: 2 · tại máy chủ: có',
  )
  expect(detailWords(words, {})).toBe('')
})
