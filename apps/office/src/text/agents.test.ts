import { expect, test } from 'vitest'
import { agentWordsEn } from './agent-words-en.ts'
import { agentWordsVi } from './agent-words-vi.ts'
import { legalRoleWordsEn } from './legal-role-words-en.ts'
import { legalRoleWordsVi } from './legal-role-words-vi.ts'
import { ocopWordsEn } from './ocop-words-en.ts'
import { ocopWordsVi } from './ocop-words-vi.ts'
import { orderedWordsEn } from './ordered-words-en.ts'
import { orderedWordsVi } from './ordered-words-vi.ts'

const holes = (text: string) => [...text.matchAll(/\{\w+(?=[|}])/g)].map(String).sort()
const shape = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([key, text]) => [key, holes(text), text.trim() !== ''])

test('agents, OCOP dossiers and the role under the law say the same in both languages, with the same facts', () => {
  expect(shape(agentWordsEn)).toEqual(shape(agentWordsVi))
  expect(shape(orderedWordsEn)).toEqual(shape(orderedWordsVi))
  expect(shape(ocopWordsEn)).toEqual(shape(ocopWordsVi))
  expect(shape(legalRoleWordsEn)).toEqual(shape(legalRoleWordsVi))
})
