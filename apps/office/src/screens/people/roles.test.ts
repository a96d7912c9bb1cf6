import {
  ACCESS_EVENTS,
  ROLES as EVERY_ROLE,
  SERVICE_ROLES as EVERY_SERVICE_ROLE,
} from '@cho40/contract'
import { expect, test } from 'vitest'
import { accessWordsEn } from '../../text/access-words-en.ts'
import { accessWordsVi } from '../../text/access-words-vi.ts'
import { ROLES, SERVICE_ROLES } from './roles.ts'

const holes = (text: string) => [...text.matchAll(/\{\w+(?=[|}])/g)].map(String).sort()

test('every role that there is can be given, and has its words', () => {
  expect(ROLES).toEqual(EVERY_ROLE)
  expect(SERVICE_ROLES).toEqual(EVERY_SERVICE_ROLE)
})

test('everything the log of access tells has its words', () => {
  const words: Readonly<Record<string, string>> = accessWordsVi
  expect(ACCESS_EVENTS.filter((event) => !words[`did.${event}`])).toEqual([])
})

test('both languages fill the same facts into every sentence of access', () => {
  expect(Object.keys(accessWordsEn)).toEqual(Object.keys(accessWordsVi))
  for (const [key, words] of Object.entries<string>(accessWordsEn)) {
    const same: Readonly<Record<string, string>> = accessWordsVi
    expect([key, holes(words)]).toEqual([key, holes(same[key] ?? '')])
  }
})
