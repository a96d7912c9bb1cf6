import { performance } from 'node:perf_hooks'
import { verify } from '../src/verify.ts'
import { aStallOnDisk, type StallOnDisk } from './a-stall-on-disk.ts'
import { type Figures, median } from './figures.ts'
import { bare, received } from './payments.ts'
import { imported, printed } from './statements.ts'

// nice node --conditions=@cho40/source bench/growth.bench.ts [most payments] [rows a statement]
const MOST = Number(process.argv[2] ?? 1_000_000)
const ROWS = Number(process.argv[3] ?? 50_000)
const SIZES = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= MOST)
const STEP = 300
const ROUNDS = 5
/** Longer than the days in which a notice may be about a known transfer. */
const A_WEEK_MS = 7 * 86_400_000

/** Fills the account with movements from statements until it has so many. */
async function fill(stall: StallOnDisk, size: number): Promise<void> {
  const count = stall.database.prepare<[], number>('select count(*) from cho_bank_transfer').pluck()
  let have = count.get() ?? 0
  const started = performance.now()
  const before = process.cpuUsage()
  const from = have
  while (have < size) {
    const rows = Math.min(ROWS, size - have)
    await imported(stall, await printed(stall, rows))
    have += rows
  }
  const { user, system } = process.cpuUsage(before)
  const rows = Math.max(have - from, 1)
  const micros = ((performance.now() - started) * 1_000) / rows
  console.log(
    `filled to ${have}: ${micros.toFixed(0)} µs a row, ${((user + system) / rows).toFixed(0)} of ` +
      'processor, codes shown and file written too',
  )
}

/** What a payment costs at this size, beside bare SQL of the same rows in a book that stays small. */
async function measure(stall: StallOnDisk, small: StallOnDisk, size: number): Promise<void> {
  stall.advance(A_WEEK_MS)
  small.advance(A_WEEK_MS)
  const rounds: Record<'bare' | 'one' | 'many', Required<Figures>>[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      bare: await bare(small, STEP, 1),
      one: await received(stall, STEP, 1),
      many: await received(stall, STEP, 32),
    })
  }
  const cost = (of: 'bare' | 'one' | 'many') => {
    const wall = 1e6 / median(rounds.map((round) => round[of].rate))
    const cpu = median(rounds.map((round) => round[of].cpu))
    return `${wall.toFixed(0)} µs, ${cpu.toFixed(0)} of processor`
  }
  const pages = Number(stall.database.pragma('page_count', { simple: true }))
  console.log(
    `at ${size}, ${((pages * 4_096) / 1e6).toFixed(0)} MB: own commit ${cost('one')}; ` +
      `grouped ${cost('many')}; bare, own commit, small book ${cost('bare')}`,
  )
}

const stall = await aStallOnDisk()
const small = await aStallOnDisk()
// The compiler is still at work on the first few thousand.
await received(small, 3_000, 32)
for (const size of SIZES) {
  await fill(stall, size)
  await measure(stall, small, size)
}
const started = performance.now()
const { clean, entries } = await verify(stall.deps)
const seconds = ((performance.now() - started) / 1_000).toFixed(1)
console.log(`verify of ${entries} entries: ${seconds} s, ${clean ? 'clean' : 'BROKEN'}`)
await small.close()
await stall.close()
