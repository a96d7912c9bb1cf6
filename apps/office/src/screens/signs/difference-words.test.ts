import { dong, formatDong } from '@cho40/values'
import { expect, test } from 'vitest'
import { en } from '../../text/en.ts'
import { vi } from '../../text/vi.ts'
import { differenceWords } from './difference-words.ts'

test('an amount put into a sign that should have none is told as money', () => {
  const words = differenceWords(vi, { field: 'amount', expected: null, found: '45000' })
  expect(words).toEqual({ expected: 'để trống', found: formatDong(dong(45_000)) })
  const strange = { field: 'amount', expected: null, found: '1.5e9' } as const
  expect(differenceWords(vi, strange).found).toBe('1.5e9')
})

test('a card number and a second payee have words', () => {
  const service = { field: 'service', expected: 'QRIBFTTA', found: 'QRIBFTTC' } as const
  expect(differenceWords(vi, service)).toEqual({
    expected: 'tới số tài khoản',
    found: 'tới số thẻ',
  })
  const payee = { field: 'payee', expected: null, found: '26 51' } as const
  expect(differenceWords(en, payee).found).toBe('names another payee (entry 26 51)')
})

test('broken formats are told once each, unknown ones by their name', () => {
  const found = 'QrBadTag QrBadLength CountryNotVietnam'
  expect(differenceWords(vi, { field: 'format', expected: null, found })).toEqual({
    expected: 'đúng chuẩn VietQR',
    found: 'có chỗ hỏng giữa mã; sai chuẩn VietQR (CountryNotVietnam)',
  })
})

test('a stall without a sign has no memo to expect, and a stranger names no key of the texts', () => {
  expect(differenceWords(vi, { field: 'memo', expected: null, found: 'verdict.own' })).toEqual({
    expected: 'không quy định',
    found: 'verdict.own',
  })
  expect(differenceWords(vi, { field: 'memo', expected: 'KX1', found: null }).found).toBe(
    'để trống',
  )
})
