import { instantFromMs, makeId, ZERO_DONG } from '@cho40/values'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Sale } from '../sale/sale.ts'
import type { Keep } from '../store/keep.ts'
import { keepSale, loadSales } from './sales.ts'
import { createTill } from './start.ts'
import { type Till, today } from './till.ts'

const NOW = Date.parse('2026-11-22T02:00:00.000Z')
const STALL = makeId('stall', { ms: NOW, random: new Uint8Array(10) })

beforeEach(() => vi.stubGlobal('IDBKeyRange', { only: (key: unknown) => key }))
afterEach(() => vi.unstubAllGlobals())

/** A till whose memory answers when it is told to, each reading with what it is then given. */
function slowTill() {
  const answers: ((sales: readonly Sale[]) => void)[] = []
  const keep = {
    read: () => new Promise((resolve) => answers.push((sales) => resolve([...sales]))),
  } as unknown as Keep
  const edge = { nowMs: () => NOW } as Till['edge']
  const nothing = (): void => undefined
  return { till: createTill({ edge, keep, draw: nothing, wake: nothing }), answers }
}

function aSale(till: Till, n: number, state: Sale['state'] = 'open'): Sale {
  return {
    id: makeId('sale', { ms: NOW + n, random: new Uint8Array(10) }),
    stallId: STALL,
    day: today(till),
    at: instantFromMs(NOW + n * 1000),
    method: 'cash',
    state,
    amount: ZERO_DONG,
    unsent: 0,
  }
}

test('a sale made while the day is still being read stays on the screen', async () => {
  const { till, answers } = slowTill()
  const early = aSale(till, 1)
  const loading = loadSales(till, STALL)
  const mine = aSale(till, 2)
  keepSale(till, mine)
  answers[0]?.([early])
  await loading
  expect(till.state.sales).toEqual([mine, early])
})

test('a sale changed while the phone reads is shown as it is now, once', async () => {
  const { till, answers } = slowTill()
  const before = aSale(till, 1)
  const loading = loadSales(till, STALL)
  const after = { ...before, state: 'completed' as const }
  keepSale(till, after)
  answers[0]?.([before])
  await loading
  expect(till.state.sales).toEqual([after])
})

test('of two readings the later one is shown, whatever the first brought in between', async () => {
  const { till, answers } = slowTill()
  const open = aSale(till, 1)
  const first = loadSales(till, STALL)
  const second = loadSales(till, STALL)
  answers[0]?.([open])
  await first
  answers[1]?.([{ ...open, state: 'completed' }])
  await second
  expect(till.state.sales.map(({ state }) => state)).toEqual(['completed'])
})
