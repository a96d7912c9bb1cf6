import { noticeOf } from '../src/testing/a-bank.ts'
import { must } from '../src/testing/a-market.ts'
import { aStallOnDisk, shownRequests } from './a-stall-on-disk.ts'
const stall = await aStallOnDisk()
const shown = await shownRequests(stall, 460)
const pay = async (next: (typeof shown)[number]) => { const row = stall.bank.pays(stall.at, { amount: next.amount, memo: `MBVCB.3278907687.${next.code}.CT` }); must(await stall.bank.says(noticeOf(row))) }
for (const s of shown.slice(0, 10)) await pay(s)
const proto = Object.getPrototypeOf(stall.database.prepare('select 1'))
const seen: string[] = []; const times = new Map<string, number[]>()
for (const k of ['all', 'run']) { const real = proto[k]; proto[k] = function (...a: unknown[]) { const t = performance.now(); const r = real.apply(this, a); const d = performance.now() - t; seen.push(this.source); times.set(this.source, [...(times.get(this.source) ?? []), d]); return r } }
for (const s of shown.slice(10, 460)) await pay(s)
const n = 450
console.log('statements a payment', seen.length / n)
let total = 0
for (const [k, vs] of times) { const c = vs.length / n; const v = vs.toSorted((a, b) => a - b)[Math.floor(vs.length / 2)]! * c * n; total += v; console.log(((v * 1000) / n).toFixed(1).padStart(7), (vs.reduce((a,b)=>a+b)*1000/n).toFixed(1).padStart(7), (Math.max(...vs)*1000).toFixed(0).padStart(6), seen.filter((x) => x === k).length / n, k.slice(0, 130)) }
console.log('native us', ((total * 1000) / n).toFixed(0))
await stall.close()
