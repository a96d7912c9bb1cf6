import { dong, instantFromMs } from '@cho40/values'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { readStatement } from '@cho40/reconcile/statement'
import { aStallOnDisk, amountOf, shownRequests } from './a-stall-on-disk.ts'
import { importStatement } from '../src/reconciliation/import-statement.ts'
const rows = Number(process.argv[2] ?? 10000)
const stall = await aStallOnDisk()
if (process.env.CACHE) stall.database.pragma('cache_size = -' + process.env.CACHE)
if (process.env.CKPT) stall.database.pragma('wal_autocheckpoint = ' + process.env.CKPT)
const shown = await shownRequests(stall, Math.min(rows / 10, 3000))
const t0 = Date.parse('2026-11-21T01:00:00.000Z')
const list = Array.from({ length: rows }, (_, n) => ({ occurredAt: instantFromMs(t0 + n * 30_000), direction: 'in' as const, amount: dong(amountOf(n)), bankReference: `5209 - ${100000 + n}`, memo: n % 10 === 0 ? (shown[n / 10]?.code ?? 'tien rau') : `tien rau ${n % 17}` }))
const bytes = await writeStatement('vietcombank', { account: stall.at.account.number, opening: dong(1_000_000), rows: list, format: 'csv' })
let a = performance.now()
const r0 = await readStatement(bytes, { fileName: 'x.csv' }); if (!r0.ok) throw new Error(JSON.stringify(r0.problem))
console.log('read', ((performance.now() - a) / 1000).toFixed(2))
const { monitorEventLoopDelay } = await import('node:perf_hooks')
const h = monitorEventLoopDelay({ resolution: 5 }); h.enable()
a = performance.now(); const c0 = process.cpuUsage()
const { Session } = await import('node:inspector/promises'); const { writeFileSync } = await import('node:fs')
const session = new Session(); session.connect(); if (process.argv[3]) { await session.post('Profiler.enable'); await session.post('Profiler.start') }
const r = await importStatement(stall.deps, { about: { id: stall.deps.ids.make('import'), accountId: stall.at.account.id, fileName: 'x.csv', dryRun: false }, bytes })
console.log('import', rows, ((performance.now() - a) / 1000).toFixed(2), 's', stall.commits(), 'cpu s', (process.cpuUsage(c0).user/1e6).toFixed(2), (process.cpuUsage(c0).system/1e6).toFixed(2), 'loop max ms', (h.max / 1e6).toFixed(0), 'p99', (h.percentile(99) / 1e6).toFixed(0))
if (process.argv[3]) { const { profile } = await session.post('Profiler.stop'); writeFileSync(process.argv[3], JSON.stringify(profile)) }
console.log(JSON.stringify(r).slice(0, 200))
await stall.close()
