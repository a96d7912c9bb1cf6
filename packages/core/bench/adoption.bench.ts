/**
 * A province’s year: how long its facts and indicators take from nothing, and what one more sale
 * costs. Usage: adoption.bench.ts [communes=9] [stalls=100] [days=300] [sqlite|postgres]; the full
 * size is 90 100 300.
 */
import { performance } from 'node:perf_hooks'
import type { BookId } from '@cho40/contract'
import { rebuildFacts } from '../src/adoption/facts/rebuild-facts.ts'
import { updateFacts } from '../src/adoption/facts/update-facts.ts'
import { indicatorFigures } from '../src/adoption/indicator-figures.ts'
import { periodNamed } from '../src/adoption/period.ts'
import { viewReport } from '../src/adoption/report/view-report.ts'
import { aPhone, must } from '../src/testing/a-market.ts'
import { aProvinceYear } from './a-province-year.ts'

const [communes = 9, stalls = 100, days = 300] = process.argv.slice(2, 5).map(Number)
const dialect = process.argv[5] === 'postgres' ? 'postgres' : 'sqlite'
const WANTED = { borders: 'then', facts: 'kept' } as const

const started = performance.now()
const year = await aProvinceYear(dialect, { communes, stalls, days })
console.log(
  `${dialect}: ${communes} communes × ${stalls} stalls × ${days} days, ${year.sales} sales, ` +
    `made in ${((performance.now() - started) / 1_000).toFixed(0)} s`,
)
const { deps } = year
const facts = await timed('facts of the year, from its sales', () => rebuildFacts(deps).then(must))
const figures = await timed('indicators of all communes, the whole year', () => eachCommune('2026'))
const province = await timed('the province, the whole year', () => indicators('98', '2026'))
console.log(`${'recomputed from nothing'.padEnd(50)} ${(facts + figures + province).toFixed(2)} s`)
await timed('indicators of all communes, one month', () => eachCommune('2026-06'))
await timed('the same month again from the sales alone', () => eachCommune('2026-06', 'sales'))
await timed('a commune’s report of a quarter', () => report(year.codes[0] ?? '', '2026-Q2'))
await timed('the province’s report of a quarter', () => report('98', '2026-Q2'))
await oneMoreSale()
await year.close()

async function indicators(unitCode: string, name: string, from: 'kept' | 'sales' = 'kept') {
  const period = must(periodNamed(name))
  must(await indicatorFigures(deps, { ...WANTED, unitCode, period, facts: from }))
}

async function eachCommune(name: string, from: 'kept' | 'sales' = 'kept') {
  for (const unitCode of year.codes) await indicators(unitCode, name, from)
}

async function report(unitCode: string, period: string) {
  must(await viewReport(deps, { unitCode, period }))
}

async function timed(what: string, work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  const seconds = (performance.now() - from) / 1_000
  console.log(`${what.padEnd(50)} ${seconds.toFixed(2)} s`)
  return seconds
}

/** A sale is taken, then the facts follow: the second is what is measured. */
async function oneMoreSale(): Promise<void> {
  const phone = aPhone(deps, year.first)
  const bookIds: BookId[] = [year.first.bookId]
  const named: number[] = []
  const all: number[] = []
  for (let n = 0; n < 200; n += 1) {
    await phone.takeCash(12_000)
    const from = performance.now()
    must(await updateFacts(deps, n % 2 === 0 ? { bookIds } : {}))
    ;(n % 2 === 0 ? named : all).push(performance.now() - from)
  }
  tell('facts after one sale, its book named', named)
  tell('facts after one sale, books looked through', all)
}

function tell(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)
  console.log(`${what.padEnd(50)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}
