import { expect, test } from 'vitest'
import { type CoopKey, coopEn, coopVi } from './coop.ts'

const holes = (text: string) => [...text.matchAll(/\{\w+(?=[|}])/g)].map(String).sort()

test('the cooperative’s screens say the same in both languages, with the same facts', () => {
  expect(Object.keys(coopEn)).toEqual(Object.keys(coopVi))
  for (const key of Object.keys(coopVi) as CoopKey[]) {
    expect([key, holes(coopEn[key])]).toEqual([key, holes(coopVi[key])])
    expect([key, coopVi[key].trim()]).not.toEqual([key, ''])
  }
})
