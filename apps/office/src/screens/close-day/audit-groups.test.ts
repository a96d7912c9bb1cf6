import { expect, test } from 'vitest'
import { auditGroups } from './audit-groups.ts'

test('a head is written in groups of four, and nothing of it is lost', () => {
  const head = '0123456789abcdef'.repeat(4)
  expect(auditGroups(head).split(' ')).toHaveLength(16)
  expect(auditGroups(head).replaceAll(' ', '')).toBe(head)
  expect(auditGroups('')).toBe('')
})
