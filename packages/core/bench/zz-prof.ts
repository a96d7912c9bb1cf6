import { noticeOf } from '../src/testing/a-bank.ts'
import { must } from '../src/testing/a-market.ts'
import { aStallOnDisk, shownRequests } from './a-stall-on-disk.ts'
const stall = await aStallOnDisk()
const n = Number(process.argv[2] ?? 3000), clients = Number(process.argv[3] ?? 32)
const shown = await shownRequests(stall, n)
const q = [...shown]
const client = async () => { for (let next = q.pop(); next; next = q.pop()) {
  const row = stall.bank.pays(stall.at, { amount: next.amount, memo: `MBVCB.3278907687.${next.code}.CT tu 0071000 NGUYEN VAN A toi ${stall.at.account.number}` })
  must(await stall.bank.says(noticeOf(row)))
} }
import { Session } from 'node:inspector/promises'
import { writeFileSync } from 'node:fs'
const session = new Session(); session.connect(); if (process.argv[4]) { await session.post('Profiler.enable'); await session.post('Profiler.setSamplingInterval', { interval: 200 }); await session.post('Profiler.start') }
const t = performance.now()
const c0 = process.cpuUsage()
await Promise.all(Array.from({ length: clients }, client))
const c = process.cpuUsage(c0)
const el = performance.now() - t
if (process.argv[4]) { const { profile } = await session.post('Profiler.stop'); writeFileSync(process.argv[4], JSON.stringify(profile)) }
console.log(n, clients, ((n*1000)/el).toFixed(0)+'/s', 'cpu us/payment', ((c.user+c.system)/n).toFixed(0))
await stall.close()
