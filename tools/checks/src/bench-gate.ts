import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Baseline,
  betterOf,
  moneyRatios,
  type Ratio,
  vietqrRatios,
  worsened,
} from './bench-ratios.ts'
import { root } from './repository.ts'

// node tools/checks/src/bench-gate.ts            compares, exit 1 where a ratio got worse
// node tools/checks/src/bench-gate.ts --write    writes the baseline anew, the middle of three calm runs
const BASELINE = join(root, 'bench/ratios.json')

type Bench = {
  readonly folder: string
  readonly args: readonly string[]
  readonly read: (output: string) => readonly Ratio[]
}

const BENCHES: readonly Bench[] = [
  // Three rounds and a short statement: the ratios need no more.
  { folder: 'packages/core', args: ['bench/core.bench.ts', '3', '2000'], read: moneyRatios },
  { folder: 'packages/vietqr', args: ['bench/vietqr.bench.ts'], read: vietqrRatios },
]

function measure({ folder, args, read }: Bench): readonly Ratio[] {
  const ran = spawnSync(process.execPath, ['--conditions=@cho40/source', ...args], {
    cwd: join(root, folder),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  })
  process.stdout.write(ran.stdout)
  if (ran.status !== 0) throw new Error(`${folder}: ${args.join(' ')} ended with ${ran.status}`)
  return read(ran.stdout)
}

/** Measures each bench, a second time where something looks worse, and compares. */
function gate(baseline: Baseline): readonly string[] {
  let all: readonly Ratio[] = []
  for (const bench of BENCHES) {
    const first = measure(bench)
    const known = Object.fromEntries(
      first.flatMap(({ name }) => (name in baseline ? [[name, baseline[name] ?? 0]] : [])),
    )
    const isFine = worsened(known, first).length === 0
    all = [...all, ...(isFine ? first : betterOf(first, measure(bench)))]
  }
  for (const { name, value } of all) console.log(`${name.padEnd(60)} ${value.toFixed(2)}`)
  return worsened(baseline, all)
}

function write(): void {
  const runs = BENCHES.flatMap((bench) => [measure(bench), measure(bench), measure(bench)]).flat()
  const names = [...new Set(runs.map(({ name }) => name))]
  const baseline = Object.fromEntries(
    names.map((name) => {
      const values = runs.filter((ratio) => ratio.name === name).map(({ value }) => value)
      const [, middle = Number.NaN] = values.toSorted((a, b) => a - b)
      return [name, Math.round(middle * 100) / 100]
    }),
  )
  writeFileSync(BASELINE, `${JSON.stringify(baseline, null, 2)}\n`)
}

if (process.argv.includes('--write')) write()
else {
  const found = gate(JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline)
  for (const one of found) console.error(`WORSE  ${one}`)
  console.log(found.length === 0 ? 'No ratio got worse.' : `${found.length} got worse.`)
  process.exitCode = found.length === 0 ? 0 : 1
}
