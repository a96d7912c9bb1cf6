import { type Dong, dong, err, ok } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCore } from '../create-core.ts'
import { HOUSEHOLD_CHART } from '../ledger/account.ts'
import { balanceOf } from '../ledger/balances.ts'
import { credit, debit } from '../ledger/journal-entry.ts'
import { openBook } from '../ledger/open-book.ts'
import { post } from '../ledger/post.ts'
import { must } from '../testing/a-market.ts'
import { MORNING, openTwoServers, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import type { Deps } from './deps.ts'
import { once } from './once.ts'
import { transact } from './transact.ts'

// PostgreSQL only: on SQLite one process writes, and a second waits for its lock.
let servers: readonly [TestDeps, TestDeps]
beforeEach(async () => {
  servers = await openTwoServers()
})
afterEach(async () => {
  const [first, second] = servers
  await second.close()
  await first.close()
})

const aBook = (deps: TestDeps) =>
  transact(deps, (tx) =>
    openBook(tx, { id: tx.ids.make('book'), kind: 'vendor', chart: HOUSEHOLD_CHART }),
  ).then(must)

test('two servers post 200 entries each to one book at once: no gap, nothing lost', async () => {
  const bookId = await aBook(servers[0])
  const sell = (deps: TestDeps, amount: Dong) =>
    transact(deps, (tx) =>
      post(tx, {
        bookId,
        kind: 'test_sale',
        subject: 'test',
        occurredAt: MORNING,
        lines: [debit('111', amount), credit('511', amount)],
      }),
    )
  const posted = await Promise.all(
    servers.flatMap((deps, at) =>
      Array.from({ length: 200 }, (_, n) => sell(deps, dong(1 + at * 1000 + n))),
    ),
  )
  const numbers = posted.map((entry) => must(entry).seq).toSorted((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 400 }, (_, n) => n + 1))
  expect(await balanceOf(servers[1], bookId, '111')).toBe(240_200)
  expect((await verify(servers[0])).checks.filter(({ violations }) => violations > 0)).toEqual([])
})

test('six writers that post to one book again and again: none starves', async () => {
  const bookId = await aBook(servers[0])
  const [here, there] = servers
  const writers = [here, there, ...[here, there, here, there].map((deps) => createCore(deps))]
  const sell = async (deps: Deps) => {
    for (let n = 0; n < 30; n += 1) {
      const posted = await transact(deps, (tx) =>
        post(tx, {
          bookId,
          kind: 'test_sale',
          subject: 'test',
          occurredAt: MORNING,
          lines: [debit('111', dong(1)), credit('511', dong(1))],
        }),
      )
      expect(posted.ok).toBe(true)
    }
  }
  await Promise.all(writers.map(sell))
  expect(await balanceOf(here, bookId, '111')).toBe(180)
  expect((await verify(here)).clean).toBe(true)
})

test('one command sent to two servers at once has one effect and one answer', async () => {
  const bookId = await aBook(servers[0])
  for (let round = 0; round < 15; round += 1) {
    const ask = (deps: TestDeps) =>
      transact(deps, (tx) =>
        once(tx, { scope: bookId, id: `command ${round}`, body: { round } }, async () => {
          const entry = await post(tx, {
            bookId,
            kind: 'test_sale',
            subject: `round ${round}`,
            occurredAt: MORNING,
            lines: [debit('111', dong(1)), credit('511', dong(1))],
          })
          return entry.ok ? ok(entry.value.id) : entry
        }),
      )
    const [here, there] = servers
    const answers = await Promise.all([ask(here), ask(there), ask(here), ask(there)])
    expect(new Set(answers.map(must)).size).toBe(1)
  }
  expect(await balanceOf(servers[0], bookId, '111')).toBe(15)
})

test('one command that touches no book, sent to two servers at once, is answered alike', async () => {
  for (let round = 0; round < 15; round += 1) {
    const ask = (deps: TestDeps) =>
      transact(deps, (tx) =>
        once(tx, { scope: 'system', id: `command ${round}`, body: {} }, () =>
          Promise.resolve(ok(tx.ids.make('evt'))),
        ),
      )
    const answers = await Promise.all(servers.map(ask))
    expect(answers[0]).toEqual(answers[1])
  }
})

test('the same id with another body is refused by whichever server hears it', async () => {
  const ask = (deps: TestDeps, body: string) =>
    transact(deps, (tx) =>
      once(tx, { scope: 'system', id: 'command', body }, () => Promise.resolve(ok(body))),
    )
  const [here, there] = servers
  expect(await ask(here, 'a')).toEqual(ok('a'))
  expect(await ask(there, 'b')).toEqual(err({ type: 'IdReused', id: 'command' }))
  expect(await ask(there, 'a')).toEqual(ok('a'))
})
