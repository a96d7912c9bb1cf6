import { WEBHOOK_KINDS } from '@cho40/contract'
import { expect, test } from 'vitest'
import { EVERY_KIND } from '../screens/webhooks/kinds.ts'
import { webhookWordsEn } from './webhook-words-en.ts'
import { webhookWordsVi } from './webhook-words-vi.ts'
import { kindWords, type WebhookWord, whyWords } from './webhooks.ts'

const holes = (text: string) => [...text.matchAll(/\{\w+(?=[|}])/g)].map(String).sort()

test('the screen of webhooks says the same in both languages, with the same facts', () => {
  expect(Object.keys(webhookWordsEn)).toEqual(Object.keys(webhookWordsVi))
  for (const key of Object.keys(webhookWordsVi) as WebhookWord[]) {
    expect([key, holes(webhookWordsEn[key])]).toEqual([key, holes(webhookWordsVi[key])])
  }
})

test('every kind is offered once and has its words; what a later server tells has its own name', () => {
  expect([...EVERY_KIND].toSorted()).toEqual([...WEBHOOK_KINDS].toSorted())
  for (const words of [webhookWordsVi, webhookWordsEn]) {
    expect(WEBHOOK_KINDS.filter((kind) => kindWords(words, kind) === kind)).toEqual([])
    expect(kindWords(words, 'weather')).toBe('weather')
    expect(whyWords(words, 'Weather')).toContain('Weather')
  }
})
