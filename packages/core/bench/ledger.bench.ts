import { performance } from 'node:perf_hooks'
import { dong, type Instant } from '@cho40/values'
import { sql } from 'kysely'
import { LEDGER_INVARIANTS } from '../src/ledger/invariants.ts'
import { credit, debit } from '../src/ledger/journal-entry.ts'
import { post } from '../src/ledger/post.ts'
import { postMany } from '../src/ledger/post-many.ts'
import { replayChain } from '../src/ledger/replay-chain.ts'
import { transact } from '../src/store/transact.ts'
import { must } from '../src/testing/a-market.ts'
import { aBookOnDisk, type BookOnDisk } from './a-book-on-disk.ts'
import { bareJournal } from './bare-journal.ts'

// node --conditions=@cho40/source bench/ledger.bench.ts [posts a step] [journals of the large book]
const STEP = Number(process.argv[2] ?? 2_000)
const LARGE = Number(process.argv[3] ?? 1_000_000)
const GROUP = 64
const BULK = 5_000

function posting(n: number) {
  const amount = dong(1_000 * ((n % 97) + 1))
  return {
    kind: 'cash_sale',
    subject: `sale_${n}`,
    occurredAt: '2026-11-21T05:00:00.000Z' as Instant,
    lines: [debit('111', amount), credit('511', amount)],
  }
}

async function rateOf(count: number, work: () => Promise<void> | void): Promise<number> {
  const started = performance.now()
  await work()
  return (count * 1_000) / (performance.now() - started)
}

/** The floor: the same rows with nothing decided; `group` of them in one commit. */
function bare({ database, bookId }: BookOnDisk, group: number): Promise<number> {
  const write = bareJournal(database, bookId)
  const commit = database.transaction((from: number) => {
    for (let n = from; n < from + group; n += 1) write(1_000 * ((n % 97) + 1))
  })
  return rateOf(STEP, () => {
    for (let n = 0; n < STEP; n += group) commit.immediate(n)
  })
}

/** `clients` who each post one entry in a transaction of its own and wait for it. */
function posted({ deps, bookId }: BookOnDisk, clients: number): Promise<number> {
  let next = 0
  const client = async () => {
    while (next < STEP) {
      const n = next
      next += 1
      must(await transact(deps, (tx) => post(tx, { bookId, ...posting(n) })))
    }
  }
  return rateOf(STEP, async () => {
    await Promise.all(Array.from({ length: clients }, client))
  })
}

function bulk({ deps, bookId }: BookOnDisk, count: number): Promise<number> {
  return rateOf(count, async () => {
    for (let from = 0; from < count; from += BULK) {
      const length = Math.min(BULK, count - from)
      const postings = Array.from({ length }, (_, n) => posting(from + n))
      must(await transact(deps, (tx) => postMany(tx, bookId, postings)))
    }
  })
}

function print(what: string, rate: number, more = ''): void {
  console.log(`${what.padEnd(44)} ${rate.toFixed(0).padStart(8)} journals/s  ${more}`)
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const ROUNDS = 5

/**
 * Bare and ours take turns, so that a busy moment of the machine hits both; medians of the rounds,
 * ratios within a round. The bare rows go into an empty book, which favours them.
 */
async function compare(book: BookOnDisk, name: string): Promise<void> {
  for (const group of [1, GROUP]) {
    const floors: number[] = []
    const ours: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const floor = await aBookOnDisk()
      floors.push(await bare(floor, group))
      await floor.close()
      ours.push(await posted(book, group))
    }
    const ratios = ours
      .map((rate, round) => rate / (floors[round] ?? Number.NaN))
      .toSorted((a, b) => a - b)
    const [low, high] = [ratios.at(0)?.toFixed(2), ratios.at(-1)?.toFixed(2)]
    print(`${name}: bare rows, ${group} a commit`, middle(floors))
    print(
      `${name}: post, ${group} at a time`,
      middle(ours),
      `${middle(ratios).toFixed(2)} of bare (${low}–${high})`,
    )
  }
}

async function prove({ deps, bookId }: BookOnDisk, journals: number): Promise<void> {
  const started = performance.now()
  for (const { id, sql: text } of LEDGER_INVARIANTS) {
    const from = performance.now()
    const { rows } = await sql<{ n: number }>`${sql.raw(text)}`.execute(deps.db)
    const took = performance.now() - from
    if (rows[0]?.n !== 0 || took > 300)
      console.log(`  ${id}: ${rows[0]?.n} in ${took.toFixed(0)} ms`)
  }
  const checked = performance.now()
  const broken = await replayChain(deps, bookId)
  const done = performance.now()
  const [checks, replay] = [checked - started, done - checked]
  console.log(
    `${journals} journals proved: checks ${checks.toFixed(0)} ms, replay ${replay.toFixed(0)} ms, ${broken} broken`,
  )
}

const small = await aBookOnDisk()
await bulk(small, 1_000)
await compare(small, 'at 1,000')
await small.close()
const large = await aBookOnDisk()
print('postMany into an empty book', await bulk(large, Math.min(100_000, LARGE)))
await prove(large, Math.min(100_000, LARGE))
if (LARGE > 100_000) {
  print(`postMany up to ${LARGE}`, await bulk(large, LARGE - 100_000))
  await compare(large, `at ${LARGE}`)
}
await large.close()
