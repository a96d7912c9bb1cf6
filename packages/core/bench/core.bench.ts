import { performance } from 'node:perf_hooks'
import { noticeOf } from '../src/testing/a-bank.ts'
import { must } from '../src/testing/a-market.ts'
import { verify } from '../src/verify.ts'
import { amountOf, aStallOnDisk, type StallOnDisk, shownRequests } from './a-stall-on-disk.ts'
import { barePayment } from './bare-payment.ts'

// node --conditions=@cho40/source bench/core.bench.ts [payments a step] [statement rows]
const STEP = Number(process.argv[2] ?? 1_000)
const ROWS = Number(process.argv[3] ?? 10_000)

type Shown = Awaited<ReturnType<typeof shownRequests>>[number]
type Figures = { readonly rate: number; readonly p50: number; readonly p99: number }

function figuresOf(times: readonly number[], seconds: number): Figures {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { rate: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}

function print(what: string, { rate, p50, p99 }: Figures, more = ''): void {
  const figures = `${rate.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms`
  console.log(`${what.padEnd(44)} ${figures}  ${more}`)
}

/** Rows of the same shape and number, committed one by one, with nothing decided. */
async function bare(stall: StallOnDisk): Promise<Figures> {
  const shown = await shownRequests(stall, STEP)
  const { bookId, account } = stall.at
  const pay = barePayment(stall.database, {
    bookId,
    accountId: account.id,
    feedId: stall.market.feedId,
  })
  const times: number[] = []
  const started = performance.now()
  for (const { requestId: id, saleId, code } of shown) {
    const from = performance.now()
    pay({ id, saleId, code })
    times.push(performance.now() - from)
  }
  return figuresOf(times, (performance.now() - started) / 1_000)
}

/** The whole way: a webhook received, kept, identified, booked, matched, settled and committed. */
async function received(
  stall: StallOnDisk,
  clients: number,
): Promise<Figures & { commits: number }> {
  const shown = await shownRequests(stall, STEP)
  const before = stall.commits()
  const times: number[] = []
  const queue: Shown[] = [...shown]
  const client = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const row = stall.bank.pays(stall.at, {
        amount: next.amount,
        memo: `MBVCB.3278907687.${next.code}.CT tu 0071000 NGUYEN VAN A toi ${stall.at.account.number}`,
      })
      const from = performance.now()
      must(await stall.bank.says(noticeOf(row)))
      times.push(performance.now() - from)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - started) / 1_000
  return { ...figuresOf(times, seconds), commits: stall.commits() - before }
}

async function statement(rows: number): Promise<void> {
  const stall = await aStallOnDisk()
  const shown = await shownRequests(stall, Math.floor(rows / 10))
  for (let n = 0; n < rows; n += 1) {
    const memo = n % 10 === 0 ? (shown[n / 10]?.code ?? 'tien rau') : `tien rau ${n % 17}`
    stall.advance(60_000)
    stall.bank.pays(stall.at, { amount: amountOf(n), memo })
  }
  const started = performance.now()
  const report = await stall.bank.statement(stall.at)
  const seconds = (performance.now() - started) / 1_000
  console.log(
    `statement of ${rows} rows: ${seconds.toFixed(2)} s, ${report.added} booked, proof ${report.balanceProof}`,
  )
  const grown = await received(stall, 1)
  print(`one client after ${rows} more transfers`, grown)
  const grouped = await received(stall, 32)
  print(`32 clients after ${rows} more transfers`, grouped)
  const { clean } = await verify(stall.deps)
  console.log(`verify: ${clean ? 'clean' : 'BROKEN'}`)
  await stall.close()
}

const bareStall = await aStallOnDisk()
const floor = await bare(bareStall)
await bareStall.close()
const stall = await aStallOnDisk()
print('bare SQL of the same rows, one commit each', floor)
for (const clients of [1, 1, 32, 50]) {
  const figures = await received(stall, clients)
  const perSync = (STEP / figures.commits).toFixed(1)
  const ratio = (figures.rate / floor.rate).toFixed(2)
  print(`receiveMessage, ${clients} client(s)`, figures, `${ratio} of bare, ${perSync} a sync`)
}
await stall.close()
await statement(ROWS)
