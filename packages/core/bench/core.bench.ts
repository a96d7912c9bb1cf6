import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { verify } from '../src/verify.ts'
import { aStallOnDisk, type StallOnDisk, shownRequests } from './a-stall-on-disk.ts'
import { type Figures, median, print } from './figures.ts'
import { arriving, bare, received } from './payments.ts'
import { imported, printed } from './statements.ts'

// node --conditions=@cho40/source bench/core.bench.ts [rounds] [rows of the long statement]
const ROUNDS = Number(process.argv[2] ?? 5)
const LONG = Number(process.argv[3] ?? 100_000)
const STEP = 400
const WARM = 4_000
const SUBJECTS = ['bare', 'bare50', 'one', '32', '50'] as const
type Subject = (typeof SUBJECTS)[number]

/** Each subject once a round, in turn, so that a busy moment of the machine meets all of them. */
async function inTurn(stall: StallOnDisk, bareStall: StallOnDisk): Promise<void> {
  // A server is not timed in its first second, and neither is the compiler that is still at work.
  await received(stall, WARM, 32)
  await bare(bareStall, WARM / 4, 50)
  const rounds: Record<Subject, Required<Figures> & { perSync?: number }>[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const figures = {
      bare: await bare(bareStall, STEP, 1),
      bare50: await bare(bareStall, STEP, 50),
      one: await received(stall, STEP, 1),
      '32': await received(stall, STEP, 32),
      '50': await received(stall, STEP, 50),
    }
    // The first round warms up.
    if (round > 0) rounds.push(figures)
  }
  const named = {
    bare: 'bare SQL of the same rows, one commit each',
    bare50: 'bare SQL, 50 a commit',
  }
  for (const subject of SUBJECTS) {
    const of = rounds.map((round) => round[subject])
    const ratios = rounds.map((round) => round[subject].rate / round.bare.rate)
    const ratio = [Math.min(...ratios), median(ratios), Math.max(...ratios)]
    const perSync = of[0]?.perSync
    print(
      named[subject as keyof typeof named] ?? `receiveMessage, clients: ${subject}`,
      {
        rate: median(of.map(({ rate }) => rate)),
        p50: median(of.map(({ p50 }) => p50)),
        p99: median(of.map(({ p99 }) => p99)),
        cpu: median(of.map(({ cpu }) => cpu)),
      },
      `of bare ${ratio.map((r) => r.toFixed(2)).join(' / ')}${perSync ? `, ${perSync.toFixed(1)} a sync` : ''}`,
    )
  }
}

async function whileImporting(stall: StallOnDisk): Promise<void> {
  const alone = await shownRequests(stall, 1_000)
  print(
    '200 events a second',
    await arriving(stall, alone, { perSecond: 200, enough: () => false }),
  )
  const bytes = await printed(stall, 10_000)
  const shown = await shownRequests(stall, 3_000)
  let done = false
  const importing = imported(stall, bytes).finally(() => {
    done = true
  })
  const events = await arriving(stall, shown, { perSecond: 200, enough: () => done })
  const { seconds, report } = await importing
  print('200 events a second during an import', events)
  console.log(`the import meanwhile, ${report.rows} rows: ${seconds.toFixed(2)} s`)
}

function allocations({ database }: StallOnDisk): number {
  const count = 'select count(*) from cho_allocation'
  return database.prepare<[], number>(count).pluck().get() ?? 0
}

async function long(stall: StallOnDisk): Promise<void> {
  const early = { one: await received(stall, STEP, 1), many: await received(stall, STEP, 32) }
  const bytes = await printed(stall, LONG)
  const before = allocations(stall)
  const { seconds, cpu, report } = await imported(stall, bytes)
  console.log(
    `statement of ${report.rows} rows: ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of processor, ` +
      `${report.added} booked, ${allocations(stall) - before} matched, ` +
      `balances ${report.balanceProof}`,
  )
  const late = { one: await received(stall, STEP, 1), many: await received(stall, STEP, 32) }
  const growth = (of: 'one' | 'many') => (early[of].rate / late[of].rate).toFixed(2)
  console.log(
    `a payment after ${LONG} more costs ${growth('one')} times as much, grouped ${growth('many')}`,
  )
}

async function proved(stall: StallOnDisk): Promise<void> {
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  const started = performance.now()
  const { clean, entries } = await verify(stall.deps)
  const seconds = ((performance.now() - started) / 1_000).toFixed(2)
  const longest = (loop.max / 1e6).toFixed(0)
  console.log(
    `verify of ${entries} entries: ${seconds} s, ${clean ? 'clean' : 'BROKEN'}, ` +
      `others waited at most ${longest} ms`,
  )
}

const stall = await aStallOnDisk()
const bareStall = await aStallOnDisk()
await inTurn(stall, bareStall)
await whileImporting(stall)
await long(stall)
await proved(stall)
await bareStall.close()
await stall.close()
