import type { AuditLine } from '@cho40/contract'
import { expect, test } from 'vitest'
import { accessWordsVi } from '../../text/access-words-vi.ts'
import { logWordsEn } from '../../text/log-words-en.ts'
import { logWordsVi } from '../../text/log-words-vi.ts'
import { SOURCES } from './kinds.ts'
import { logFile } from './log-file.ts'

const t = { ...accessWordsVi, ...logWordsVi }

test('no text of the file starts as a formula, and no quote ends a cell early', () => {
  const line = {
    at: '2026-11-21T00:00:00.000Z',
    kind: 'refund.ordered',
    by: { personId: 'person_1', name: '=HYPERLINK("x")' },
    about: '@sum',
    scopeId: null,
    phone: null,
    network: null,
    detail: { reason: 'trả "nhầm", một lần\n-1' },
  } as unknown as AuditLine
  const [, row] = logFile(t, [line]).split('\r\n')
  expect(row).toBe(
    '2026-11-21T00:00:00.000Z,"\'=HYPERLINK(""x"")",person_1,Hoàn tiền: lập lệnh,\'@sum,,,' +
      '"lý do: trả ""nhầm"", một lần\n-1"',
  )
})

test('whatever the log can be searched for has its words in both languages', () => {
  const known: Readonly<Record<string, string>> = t
  expect(SOURCES.filter((one) => !known[`of.${one}`])).toEqual([])
  expect(Object.keys(logWordsEn)).toEqual(Object.keys(logWordsVi))
})
