import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type Load, load, type Sent, shareOf } from './load.ts'
import type { Served } from './served.ts'

// rolldown -c bench/rolldown.config.ts && node bench/http.bench.ts [rounds] [events a round and number of clients]
const ROUNDS = Number(process.argv[2] ?? 5)
const EVENTS = Number(process.argv[3] ?? 400)
const CLIENTS = [1, 8, 32] as const

/**
 * Bank events over HTTP, signed by SePay's rules and answered after the commit, beside a bare Hono
 * route in the same process that reads the body and answers the same. The load comes from this
 * process, so client and server share the machine.
 */
const child = fork(new URL('./dist/served.js', import.meta.url), [
  String((ROUNDS + 1) * CLIENTS.length * EVENTS),
])
const [served] = (await once(child, 'message')) as [Served]
const { bare, real, sent } = served

/** The server process's own share, so that what the clients cost is not counted. */
async function processor(): Promise<number> {
  const answer = once(child, 'message') as Promise<[number]>
  child.send('processor')
  const [micros] = await answer
  return micros
}

type Answered = Load & { readonly cpu: number }

async function answered(url: string, some: readonly Sent[], clients: number): Promise<Answered> {
  const before = await processor()
  const figures = await load(url, some, clients)
  return { ...figures, cpu: ((await processor()) - before) / some.length }
}

const rounds: { readonly clients: number; readonly bare: Answered; readonly real: Answered }[] = []
let at = 0
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const clients of CLIENTS) {
    const some = sent.slice(at, at + EVENTS)
    at += EVENTS
    const figures = {
      clients,
      bare: await answered(bare, some, clients),
      real: await answered(real, some, clients),
    }
    // The first round warms up.
    if (round > 0) rounds.push(figures)
  }
}
for (const clients of CLIENTS) {
  const of = rounds.filter((round) => round.clients === clients)
  const median = (pick: (round: (typeof rounds)[number]) => number) => shareOf(of.map(pick), 0.5)
  const ratios = of.map((round) => round.real.rate / round.bare.rate)
  const ratio = [Math.min(...ratios), shareOf(ratios, 0.5), Math.max(...ratios)]
  const line = (of: 'bare' | 'real') =>
    `${median((r) => r[of].rate).toFixed(0)}/s p50 ${median((r) => r[of].p50).toFixed(2)} ` +
    `p99 ${median((r) => r[of].p99).toFixed(2)} ms, ${median((r) => r[of].cpu).toFixed(0)} µs of processor`
  console.log(
    `${String(clients).padStart(2)} clients: bare Hono ${line('bare')}; bank events ${line('real')}; ` +
      `ratio ${ratio.map((r) => r.toFixed(2)).join(' / ')}`,
  )
}
child.disconnect()
await once(child, 'exit')
