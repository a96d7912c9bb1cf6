import { failureLines } from './report-lines.ts'
import { simulate } from './simulate.ts'
import { swarmOf } from './swarm.ts'

const what = process.argv[2]!,
  first = Number(process.argv[3]),
  n = Number(process.argv[4])
let bad = 0,
  steps = 0,
  tr = 0
for (let seed = first; seed < first + n; seed++) {
  const s = swarmOf(seed)
  const mods: Record<string, typeof s> = {
    cut: { ...s, statements: { ...s.statements, rate: 1, truncated: 0.5, xlsx: 0, dryRun: 0 } },
    calm: {
      ...s,
      network: { ...s.network, lostDelivery: 0.1 },
      server: { death: 0, diskError: 0 },
    },
    stmt: {
      ...s,
      amounts: 'few',
      stalls: 1,
      statements: { ...s.statements, rate: 1, truncated: 0, layout: 'mixed' },
      feeds: s.feeds.map((f) => ({ ...f, references: false, balances: false })),
    },
    weak: { ...s, amounts: 'two', stalls: 2, network:{...s.network,lostDelivery:0.2,longDelay:0.1}, feeds: [0,1].map((n)=>({authentication:'hmac' as const,references:n===2,balances:false,bareMemo:n===1})), people:{...s.people,resolve:0}, statements: { ...s.statements, rate: 1 } },
    jump: {...s, phones:{...s.phones, clockJump:0.1, offline:0.7, skewMs:10000}},
    deaths: { ...s, server: { death: 0.2, diskError: 0.1 } },
  }
  const o = await simulate({ seed, steps: 1000, options: { swarm: mods[what]! } })
  steps += o.tally.steps
  tr += o.tally.transfers
  if (o.violations.length) {
    bad++
    if (bad <= 3)
      console.log(
        failureLines({ ...o, trace: o.trace.slice(-4) })
          .map((l) => l.slice(0, 700))
          .join('\n'),
        '\n',
      )
  }
}
console.log({ what, bad, n, steps, tr })
