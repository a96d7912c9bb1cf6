import { codeAt, memoFor } from '@cho40/reconcile/codes'
import { matchTransfer } from '@cho40/reconcile/matching'
import { dong, instant, ZERO_DONG } from '@cho40/values'
import { expect, test } from 'vitest'
import fixture from '../fixtures/transfer-descriptions.json' with { type: 'json' }
import { randomOf } from '../src/chance/random.ts'
import { receivingAccount } from '../src/transfers/receiving-account.ts'

const KEY = 'c0ffee00c0ffee01'
const NOON = instant('2026-11-21T05:00:00.000Z')

/** Two million codes count as issued, as after years of a large market. */
const account = receivingAccount('here', KEY)
const code = account.nextCode()

const resolve = (description: string, amount = 45_000) =>
  matchTransfer(
    { accountId: 'here', amount: dong(amount), occurredAt: NOON, precision: 'second' },
    account.scan(description),
    {
      requests: [
        {
          requestId: 'the request',
          accountId: 'here',
          code,
          amount: dong(45_000),
          received: ZERO_DONG,
          state: 'open',
          createdAt: NOON,
        },
      ],
    },
  )

test.each(fixture.samples)('$id: as a stranger sent it, it pays nothing', ({ description }) => {
  const found = account.scan(description)
  expect([...found.exact, ...found.corrected]).toEqual([])
  const decision = resolve(description)
  expect(decision.kind).toBe('exception')
  expect(['no_code', 'bad_code', 'unknown_request']).toContain(decision.exception)
})

test.each(fixture.samples)('$id: with a code for its memo, it pays that request', (sample) => {
  const { description, memo } = sample
  for (const text of [memoFor(code), memoFor(code, 'GAO'), code.toLowerCase()]) {
    // Where a bank broke the memo, the words are put behind, as payers add them.
    const told =
      description.includes(memo) && memo !== ''
        ? description.replace(memo, text)
        : `${description} ${text}`
    expect(resolve(told), told).toMatchObject({
      kind: 'allocate',
      allocations: [{ requestId: 'the request', amount: 45_000, evidence: 'code_exact' }],
      remainder: 0,
    })
  }
})

test('in every envelope, whole or wrapped at any place, the code is found', () => {
  const random = randomOf(3, 'descriptions')
  for (const { template } of fixture.envelopes) {
    for (let at = 1; at < code.length; at += 1) {
      for (const gap of ['', ' ', '\n', '.']) {
        const memo = `${code.slice(0, at)}${gap}${code.slice(at)}`
        const told = template
          .replaceAll(/\[([^\]]*)\]/g, '$1')
          .replaceAll(/\{MEMO(_UPPER)?\}/g, memo)
          .replaceAll(/\{[^}]*\}/g, () => random.digits(8))
        expect(account.scan(told).exact, told).toEqual([code])
      }
    }
  }
})

test('a code of another account, however near its number, pays nothing', () => {
  for (let counter = 0; counter < 2_000; counter += 1) {
    const other = codeAt(counter, 'feedface00000001')
    expect(resolve(`MBVCB.3278.${other}.CT tu 0451 NGUYEN VAN A`).kind, other).toBe('exception')
  }
})
