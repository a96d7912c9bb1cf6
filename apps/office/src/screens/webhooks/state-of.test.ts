import type { WebhookLineView, WebhookView } from '@cho40/contract'
import { instantFromMs } from '@cho40/values'
import { expect, test } from 'vitest'
import { newId } from '../../wire/new-id.ts'
import { behind, stateOf } from './state-of.ts'

const AT = instantFromMs(1_795_219_200_000)

function aLine(of: Partial<WebhookLineView> = {}): WebhookLineView {
  return {
    bookId: newId('book'),
    position: 4,
    newest: 4,
    attempts: 0,
    failingSince: null,
    nextAt: null,
    problem: null,
    stoppedAt: null,
    ...of,
  }
}

const sent = aLine()
const waiting = aLine({ newest: 6 })
const failing = aLine({ newest: 6, attempts: 2, problem: 'TimedOut' })
const stopped = aLine({ newest: 6, attempts: 9, problem: 'TimedOut', stoppedAt: AT })

function stateWith(
  lines: readonly WebhookLineView[],
  state: WebhookView['state'] = 'active',
  reason: string | null = null,
) {
  return stateOf({
    id: newId('webhook'),
    reach: newId('market'),
    url: 'https://receiver.example/in',
    kinds: null,
    note: null,
    state,
    reason,
    madeBy: null,
    madeAt: AT,
    lines,
  })
}

test('an address is as well as the worst of its books, and a pause is no failure', () => {
  expect(stateWith([])).toBe('well')
  expect(stateWith([sent, waiting])).toBe('waits')
  expect(stateWith([sent, waiting, failing])).toBe('failing')
  expect(stateWith([failing, stopped])).toBe('stopped')
  expect(stateWith([failing], 'disabled', 'by_hand')).toBe('by_hand')
  expect(stateWith([stopped], 'disabled', 'Gone')).toBe('gone')
})

test('of many books those come first that a person must look at, and those that are sent not at all', () => {
  expect(behind([sent, waiting, failing, stopped])).toEqual([stopped, failing, waiting])
})
