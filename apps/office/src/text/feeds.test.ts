import { FEED_CONCERNS, FEED_PROVIDERS } from '@cho40/contract'
import { expect, test } from 'vitest'
import { feedWordsEn } from './feed-words-en.ts'
import { feedWordsVi } from './feed-words-vi.ts'
import type { FeedWord } from './feeds.ts'

const holes = (text: string) => [...text.matchAll(/\{\w+(?=[|}])/g)].map(String).sort()

test('the screen of feeds says the same in both languages, with the same facts and steps', () => {
  expect(Object.keys(feedWordsEn)).toEqual(Object.keys(feedWordsVi))
  for (const key of Object.keys(feedWordsVi) as FeedWord[]) {
    expect([key, holes(feedWordsEn[key])]).toEqual([key, holes(feedWordsVi[key])])
    expect([key, feedWordsEn[key].replace(/\{[^}]*}/g, '').split('|').length]).toEqual([
      key,
      feedWordsVi[key].replace(/\{[^}]*}/g, '').split('|').length,
    ])
  }
})

test('every concern says what to do, and every provider how it is connected', () => {
  const words: Readonly<Record<string, string>> = feedWordsVi
  const keys = [
    ...FEED_CONCERNS.flatMap((one) => [`concern.${one}`, `concern.${one}.do`]),
    ...FEED_PROVIDERS.map((one) => `step.${one}`),
  ]
  expect(keys.filter((key) => !words[key])).toEqual([])
})
