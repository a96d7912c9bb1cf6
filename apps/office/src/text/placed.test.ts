import { expect, test } from 'vitest'
import type { PlacedWord } from './placed.ts'
import { placedWordsEn } from './placed-words-en.ts'
import { placedWordsVi } from './placed-words-vi.ts'

const holes = (text: string) => [...text.matchAll(/\{\w+(?=[|}])/g)].map(String).sort()

test('the screen of placed money says the same in both languages, with the same facts', () => {
  expect(Object.keys(placedWordsEn)).toEqual(Object.keys(placedWordsVi))
  for (const key of Object.keys(placedWordsVi) as PlacedWord[]) {
    expect([key, holes(placedWordsEn[key])]).toEqual([key, holes(placedWordsVi[key])])
  }
})
