import { performance } from 'node:perf_hooks'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, instantFromMs, instantToMs } from '@cho40/values'
import { importStatement } from '../src/reconciliation/import-statement.ts'
import { must } from '../src/testing/a-market.ts'
import { amountOf, type StallOnDisk, shownRequests } from './a-stall-on-disk.ts'

const A_DAY_MS = 86_400_000

/**
 * What the bank prints: `rows` payments nobody has told of, thirty seconds apart, and every tenth
 * with the code and the amount of a shown request, soon enough after it to be matched.
 */
export async function printed(stall: StallOnDisk, rows: number): Promise<Uint8Array> {
  const shown = await shownRequests(stall, Math.ceil(rows / 10))
  const from = instantToMs(stall.deps.clock.now())
  stall.advance(rows * 30_000)
  const movements = Array.from({ length: rows }, (_, n) => {
    const request = n % 10 === 0 ? shown[n / 10] : undefined
    return request
      ? { ms: from + Math.floor((n / rows) * A_DAY_MS), n, ...request }
      : { ms: from + n * 30_000, n, amount: amountOf(n), code: `tien rau ${n % 17}` }
  })
  return writeStatement('vietcombank', {
    account: stall.at.account.number,
    opening: dong(1_000_000),
    rows: movements
      .toSorted((a, b) => a.ms - b.ms || a.n - b.n)
      .map(({ ms, n, amount, code }) => ({
        occurredAt: instantFromMs(ms),
        direction: 'in' as const,
        amount: dong(amount),
        bankReference: `7100 - ${from + n}`,
        memo: code,
      })),
    format: 'csv',
  })
}

/** Reads, settles, books and matches a statement; in seconds by the wall and of the processor. */
export async function imported(stall: StallOnDisk, bytes: Uint8Array) {
  const started = performance.now()
  const before = process.cpuUsage()
  const about = {
    id: stall.deps.ids.make('import'),
    accountId: stall.at.account.id,
    fileName: 'sao-ke.csv',
    dryRun: false,
  }
  const report = must(await importStatement(stall.deps, { about, bytes }))
  const { user, system } = process.cpuUsage(before)
  return { report, seconds: (performance.now() - started) / 1_000, cpu: (user + system) / 1e6 }
}
