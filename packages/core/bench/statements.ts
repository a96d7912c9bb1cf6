import { performance } from 'node:perf_hooks'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, instantFromMs, instantToMs } from '@cho40/values'
import { importStatement } from '../src/reconciliation/import-statement.ts'
import { must } from '../src/testing/a-market.ts'
import { amountOf, type StallOnDisk, shownRequests } from './a-stall-on-disk.ts'

/**
 * What the bank prints: `rows` payments nobody has told of, every tenth with the code of a shown
 * request, thirty seconds apart.
 */
export async function printed(stall: StallOnDisk, rows: number): Promise<Uint8Array> {
  const shown = await shownRequests(stall, Math.ceil(rows / 10))
  const from = instantToMs(stall.deps.clock.now())
  stall.advance(rows * 30_000)
  return writeStatement('vietcombank', {
    account: stall.at.account.number,
    opening: dong(1_000_000),
    rows: Array.from({ length: rows }, (_, n) => ({
      occurredAt: instantFromMs(from + n * 30_000),
      direction: 'in' as const,
      amount: dong(amountOf(n)),
      bankReference: `7100 - ${from + n}`,
      memo: n % 10 === 0 ? (shown[n / 10]?.code ?? '') : `tien rau ${n % 17}`,
    })),
    format: 'csv',
  })
}

/** Reads, settles, books and matches a statement; in seconds. */
export async function imported(stall: StallOnDisk, bytes: Uint8Array) {
  const started = performance.now()
  const about = {
    id: stall.deps.ids.make('import'),
    accountId: stall.at.account.id,
    fileName: 'sao-ke.csv',
    dryRun: false,
  }
  const report = must(await importStatement(stall.deps, { about, bytes }))
  return { report, seconds: (performance.now() - started) / 1_000 }
}
