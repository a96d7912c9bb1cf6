import type { PayoutLine } from '@cho40/contract'
import { dong, instant, instantToMs, makeId } from '@cho40/values'
import { expect, test } from 'vitest'
import { groupOf, inOrder, standingOf, stepsOf, stillToPay } from './groups.ts'

const at = instant('2026-11-21T02:00:00.000Z')
const parts = { ms: instantToMs(at), random: new Uint8Array(10) }
const me = makeId('person', parts)
const second = makeId('person', { ...parts, random: new Uint8Array(10).fill(1) })

function line(over: Partial<PayoutLine>): PayoutLine {
  return {
    id: makeId('payout', parts),
    code: 'KX',
    memo: 'KX',
    bookId: makeId('book', parts),
    accountId: makeId('acct', parts),
    amount: dong(1000),
    debitAccount: '131',
    to: { bin: '970436', number: '1', holderName: 'A' },
    purpose: 'refund',
    subject: 'x',
    state: 'ordered',
    awaitsApproval: false,
    orderedBy: me,
    approvedBy: null,
    channel: null,
    orderedAt: at,
    paidAt: null,
    returnedAt: null,
    stallId: null,
    from: { bankName: 'Vietcombank', number: '2' },
    toBankName: 'Vietcombank',
    orderedByName: 'Tôi',
    approvedByName: null,
    refund: null,
    ...over,
  }
}

test('what came back stands first, then what waits for a second person', () => {
  const lines = [
    line({ state: 'sent' }),
    line({}),
    line({ awaitsApproval: true }),
    line({ state: 'returned' }),
  ]
  expect(inOrder(lines).map(groupOf)).toEqual(['returned', 'awaits', 'ordered', 'sent'])
  expect(stillToPay(lines)).toBe(3000)
})

test('who ordered it is never its second person, whatever their duties', () => {
  const roles = [{ role: 'administrator' as const }]
  expect(standingOf(line({}), { personId: me, roles })).toBe('self')
  expect(standingOf(line({}), { personId: second, roles })).toBe('may')
  expect(standingOf(line({}), { personId: second, roles: [{ role: 'bookkeeper' }] })).toBe('cannot')
})

test('each step is there only where it can be taken', () => {
  expect(stepsOf(line({ awaitsApproval: true }))).toEqual(['approve', 'cancel'])
  expect(stepsOf(line({}))).toEqual(['send', 'cash', 'cancel'])
  expect(stepsOf(line({ to: null }))).toEqual(['cash', 'cancel'])
  expect(stepsOf(line({ state: 'paid' }))).toEqual([])
})
