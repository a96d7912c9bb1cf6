import { dong, instant } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newTestId } from '../../test/desk.ts'
import type { EventRow } from '../store/rows.ts'
import { backOffMs } from './back-off.ts'
import { settle } from './settle.ts'

const at = instant('2026-11-21T00:42:07.000Z')
const stallId = newTestId('stall')

function row(seq: number): EventRow {
  const saleId = newTestId('sale')
  const act = { type: 'cash_sale', saleId, amount: dong(1000) } as const
  return { stallId, seq, id: newTestId('evt'), saleId, at, act, unsent: stallId }
}

test('property: rows leave the outbox only by an answer of their own, refused ones with a reason', () => {
  const status = fc.constantFrom('applied', 'duplicate', 'refused', 'silent')
  fc.assert(
    fc.property(fc.array(status, { maxLength: 60 }), (said) => {
      const rows = said.map((_, index) => row(index + 1))
      const results = rows.flatMap(({ id }, index) => {
        const status = said[index]
        if (status === undefined || status === 'silent') return []
        const problem = { type: 'CodeAlreadyUsed', code: 'KX' } as const
        return [{ id, status, ...(status === 'refused' && { problem }) }] as const
      })
      const settled = settle(rows, { results, nextSeq: 1, serverTime: at })
      expect(settled).toHaveLength(results.length)
      for (const one of settled) {
        expect(one.unsent).toBeUndefined()
        const refused = said[one.seq - 1] === 'refused'
        expect(one.refused).toBe(refused ? 1 : undefined)
        expect(one.problem?.type).toBe(refused ? 'CodeAlreadyUsed' : undefined)
      }
    }),
  )
})

test('waits grow to a minute and never beyond, spread by a quarter', () => {
  expect(backOffMs(1, 0.5)).toBe(1000)
  expect(backOffMs(99, 0.5)).toBe(60_000)
  expect(backOffMs(99, 1)).toBe(75_000)
  expect(backOffMs(0, 0.5)).toBe(0)
})

test('a seller’s word that the bank overtook needs nobody to look; one for a dropped sale does', () => {
  const requestId = newTestId('preq')
  const word: EventRow = { ...row(1), act: { type: 'request_attested', requestId } }
  const after = (state: string): EventRow | undefined => {
    const problem = { type: 'RequestNotOpen', requestId, state } as const
    const results = [{ id: word.id, status: 'refused', problem }] as const
    return settle([word], { results, nextSeq: 2, serverTime: at })[0]
  }
  expect(after('settled')).toMatchObject({ id: word.id })
  expect(after('settled')?.refused).toBeUndefined()
  expect(after('cancelled')?.refused).toBe(1)
})
