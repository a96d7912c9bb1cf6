import { monitorEventLoopDelay } from 'node:perf_hooks'
import { dong, instant, plusMs } from '@cho40/values'
import { readStatement } from '../src/statement/index.ts'
import { type WritableRow, writeStatement } from '../src/statement/write.ts'

/** Prints rows a second and the longest time the event loop stood still: `node bench/read-statement.ts`. */
const ROWS = 100_000
const RUNS = 3
const START = instant('2026-11-21T00:10:05.000Z')

const rows = Array.from({ length: ROWS }, (_, i): WritableRow => {
  return {
    occurredAt: plusMs(START, i * 1000),
    direction: i % 7 === 0 ? 'out' : 'in',
    amount: dong(10_000 + i),
    memo: `MBVCB.${6_987_900_001 + i}.KX96215KX GẠO ST25, "tiền hàng".CT tu 0451 toi 0011001932418`,
    bankReference: `5209.${i}`,
  }
})

async function measure(format: 'csv' | 'xlsx'): Promise<void> {
  const account = '0011001932418'
  const bytes = await writeStatement('vietcombank', {
    account,
    opening: dong(9e10),
    rows,
    format,
  })
  for (let run = 1; run <= RUNS; run += 1) {
    const delay = monitorEventLoopDelay({ resolution: 2 })
    delay.enable()
    const cpu = process.cpuUsage()
    const start = performance.now()
    const statement = await readStatement(bytes)
    const ms = performance.now() - start
    delay.disable()
    const { user, system } = process.cpuUsage(cpu)
    const count = statement.ok ? statement.value.rows.length : 0
    const chain = statement.ok ? statement.value.checks.balanceChain.state : 'unread'
    const facts = {
      format,
      bytes: bytes.length,
      rows: count,
      chain,
      ms: Math.round(ms),
      cpuMs: Math.round((user + system) / 1000),
    }
    const longestBlockMs = Math.round(delay.max / 1e6)
    process.stdout.write(
      `${JSON.stringify({ ...facts, rowsPerSecond: Math.round((count / ms) * 1000), longestBlockMs })}\n`,
    )
  }
}

await measure('csv')
await measure('xlsx')
