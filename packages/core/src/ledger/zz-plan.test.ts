import { readFileSync } from 'node:fs'
import { CompiledQuery, sql } from 'kysely'
import { test } from 'vitest'
import { transact } from '../store/transact.ts'
import { must } from '../testing/a-market.ts'
import { openTest } from '../testing/each-dialect.ts'
import { HOUSEHOLD_CHART } from './account.ts'
import { LEDGER_INVARIANTS } from './invariants.ts'
import { credit, debit } from './journal-entry.ts'
import { openBook } from './open-book.ts'
import { post } from './post.ts'
import { postMany } from './post-many.ts'
import { replayChain } from './replay-chain.ts'
import { statement } from './statement.ts'

test('plans', { timeout: 300000 }, async () => {
  const deps = await openTest('postgres')
  const chart = [
    ...HOUSEHOLD_CHART,
    ...Array.from({ length: 3000 }, (_, n) => ({
      code: `331.${n}`,
      role: 'payable' as const,
      kind: 'liability' as const,
      rule: 'none' as const,
    })),
  ]
  const bookId = deps.ids.make('book')
  must(await transact(deps, (tx) => openBook(tx, { id: bookId, kind: 'cooperative', chart })))
  const t = performance.now()
  for (let k = 0; k < 20; k++)
    must(
      await transact(deps, (tx) =>
        postMany(
          tx,
          bookId,
          Array.from({ length: 5000 }, (_, n) => ({
            kind: 'a',
            subject: 's' + k + '.' + n,
            occurredAt: deps.clock.now(),
            lines: [debit('111', 5 as never), credit(`331.${n % 3000}`, 5 as never)],
          })),
        ),
      ),
    )
  console.log('bulk pg', ((100000 * 1000) / (performance.now() - t)).toFixed(0), '/s')
  await sql`analyze`.execute(deps.db)
  const text = readFileSync(new URL('./append-to-book.ts', import.meta.url), 'utf8')
  const bal = statement(/const BALANCES = `([^`]*)`/.exec(text)![1]!)
  const read = statement(
    /const READ = statement\(`([^`]*)`/.exec(
      readFileSync(new URL('./book-state.ts', import.meta.url), 'utf8'),
    )![1]!,
  )
  const explain = async (q: string, p: unknown[]) =>
    console.log(
      (
        await deps.db.executeQuery<Record<string, string>>(
          CompiledQuery.raw('explain (analyze, timing off) ' + q, p),
        )
      ).rows
        .map((r) => Object.values(r)[0])
        .join('\n'),
    )
  const nb = 1
  await explain(
    bal.postgres,
    [
      JSON.stringify([
        [bookId, '111', 5, 0],
        [bookId, '331.5', 0, 5],
      ]),
      2,
    ].slice(0, nb),
  )
  const nr = 2
  await explain(
    read.postgres.replace('for update of b', ''),
    nr === 3
      ? [JSON.stringify([['111'], ['331.5']]), 2, bookId]
      : [JSON.stringify([['111'], ['331.5']]), bookId],
  )
  for (const c of [1, 16]) {
    const s = performance.now()
    let n = 0
    await Promise.all(
      Array.from({ length: c }, async () => {
        while (n < 1500) {
          n++
          must(
            await transact(deps, (tx) =>
              post(tx, {
                bookId,
                kind: 'a',
                subject: 's',
                occurredAt: deps.clock.now(),
                lines: [debit('111', 5 as never), credit('511', 5 as never)],
              }),
            ),
          )
        }
      }),
    )
    console.log('pg post', c, (1500000 / (performance.now() - s)).toFixed(0), '/s')
  }
  let total = 0
  for (const { id, sql: q } of LEDGER_INVARIANTS) {
    const s = performance.now()
    await sql.raw(q).execute(deps.db)
    const ms = performance.now() - s
    total += ms
    if (ms > 60) console.log(id, ms.toFixed(0), 'ms')
  }
  const s = performance.now()
  await replayChain(deps, bookId)
  console.log('pg checks', total.toFixed(0), 'replay', (performance.now() - s).toFixed(0))
  await deps.close()
})
