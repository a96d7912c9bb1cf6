import {
  ATTESTATIONS,
  EXCEPTION_RULES,
  PAYOUT_PURPOSES,
  PAYOUT_STATES,
  REFUND_REASONS,
  type SuggestionReason,
} from '@cho40/contract'
import type { ExceptionType } from '@cho40/reconcile/matching'
import { expect, test } from 'vitest'
import { bankWordsVi } from './bank-words-vi.ts'
import { en } from './en.ts'
import { say } from './say.ts'
import { type TextKey, vi } from './vi.ts'

const holes = (text: string) => [...text.matchAll(/\{\w+(?=[|}])/g)].map(String).sort()

test('both languages fill the same facts into every sentence', () => {
  for (const key of Object.keys(vi) as TextKey[]) {
    expect([key, holes(en[key])]).toEqual([key, holes(vi[key])])
  }
})

test('every reason why money waits has its words', () => {
  const words: Readonly<Record<`why.${ExceptionType}`, string>> = bankWordsVi
  expect(words['why.no_code']).not.toBe('')
})

test('facts are written as people write them, and an unknown one stays to be seen', () => {
  expect(say('{x} ₫ {at} {day} {who}', { x: 45000, at: '2026-11-21T00:42:07.123Z' })).toBe(
    '45.000 ₫ 07:42 {day} {who}',
  )
  expect(say('{day}', { day: '2026-11-21' })).toBe('21/11/2026')
})

test('whatever waits, whatever may be done and whatever a guess rests on has its words', () => {
  const words: Readonly<Record<string, string>> = vi
  const keys = Object.entries(EXCEPTION_RULES).flatMap(([type, rule]) => [
    `why.${type}`,
    `owner.${rule.owner}`,
    `severity.${rule.severity}`,
    ...rule.resolutions.map((how) => `do.${how}`),
    // To whoever was paid by mistake nothing is said before a person has looked.
    ...(rule.direction === 'in' ? [`payer.${type}`] : []),
  ])
  const more = [
    ...PAYOUT_STATES.map((state) => `payout.${state}`),
    ...PAYOUT_PURPOSES.map((purpose) => `payout.for.${purpose}`),
    ...REFUND_REASONS.map((reason) => `refund.${reason}`),
    ...ATTESTATIONS.map((how) => `attested.${how}`),
  ]
  expect([...keys, ...more].filter((key) => !words[key])).toEqual([])
  const because: Readonly<Record<`because.${SuggestionReason['why']}`, string>> = vi
  expect(because['because.exact_amount']).toBe('đúng tiền')
})
