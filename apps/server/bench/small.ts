import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

// node bench/small.ts [market days]   (after `pnpm build`; Linux, as root)
// The server with the demonstration on one processor and in 512 MB, as a small board has them, while market
// days are played over HTTP from outside and somebody looks at it ten times a second.
const DAYS = Number(process.argv[2] ?? 3)
const MEMORY = 512 * 1024 * 1024
const LOOK_MS = 100
const CHO40 = fileURLToPath(new URL('../dist/cho40.js', import.meta.url))
const MARKET_DAY = fileURLToPath(
  new URL('../../../examples/market-day/market-day.ts', import.meta.url),
)
const NAME = `cho40-small-${process.pid}`

type Group = { readonly folder: string; readonly peak: string; readonly kills: string }

/** A group of control with that much memory and no swap, of version 2 or 1; undefined where none may be made. */
function groupMade(): Group | undefined {
  const two = join('/sys/fs/cgroup', NAME)
  const one = join('/sys/fs/cgroup/memory', NAME)
  try {
    if (existsSync('/sys/fs/cgroup/cgroup.controllers')) {
      mkdirSync(two)
      writeFileSync(join(two, 'memory.max'), String(MEMORY))
      writeFileSync(join(two, 'memory.swap.max'), '0')
      return { folder: two, peak: 'memory.peak', kills: 'memory.events' }
    }
    mkdirSync(one)
    writeFileSync(join(one, 'memory.limit_in_bytes'), String(MEMORY))
    writeFileSync(join(one, 'memory.swappiness'), '0')
    return { folder: one, peak: 'memory.max_usage_in_bytes', kills: 'memory.oom_control' }
  } catch {
    return undefined
  }
}

function notRun(why: string): never {
  console.log(`not run: ${why}`)
  process.exit(0)
}

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['-c', '0', 'true'])
    return true
  } catch {
    return false
  }
}

/** The share of sorted waits that are not longer. */
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0

async function dayPlayed(url: string, seed: number): Promise<string> {
  const args = ['--conditions=@cho40/source', MARKET_DAY, '--url', url, '--seed', String(seed)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`market day ${seed} ended with ${code}\n${text}`)
  return text
}

if (process.platform !== 'linux') notRun('groups of control are of Linux')
if (!hasTaskset()) notRun('there is no taskset to keep it on one processor')
const group = groupMade() ?? notRun('no group of control may be made here (it takes root)')
const dataDir = mkdtempSync(join(tmpdir(), 'cho40-small-'))
const serve = [
  process.execPath,
  CHO40,
  'serve',
  '--demo',
  '--json',
  '--port',
  '0',
  '--data',
  dataDir,
]
const began = performance.now()
const joined = `echo $$ > '${group.folder}/cgroup.procs' && exec taskset -c 0 "$@"`
const server = spawn('sh', ['-c', joined, 'sh', ...serve], { stdio: ['ignore', 'pipe', 'ignore'] })
const ended = once(server, 'close')
let card = ''
for await (const chunk of server.stdout) {
  card += String(chunk)
  if (card.includes('\n')) break
}
const { url } = JSON.parse(card) as { readonly url: string }
console.log(
  `first start with the demonstration's month: ${((performance.now() - began) / 1000).toFixed(1)} s`,
)

const waits: number[] = []
const over = new AbortController()
const looking = (async () => {
  while (!over.signal.aborted) {
    const asked = performance.now()
    const answer = await fetch(`${url}/health/ready`)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`not ready: ${answer.status}`)
    waits.push(performance.now() - asked)
    await passed(LOOK_MS)
  }
})()
for (let day = 1; day <= DAYS; day += 1) {
  const asked = performance.now()
  const said = await dayPlayed(url, day)
  console.log(`market day ${day}: ${((performance.now() - asked) / 1000).toFixed(1)} s\n${said}`)
}
over.abort()
await looking
const sorted = waits.toSorted((a, b) => a - b)
const [p50, p99, worst] = [at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1)].map((ms) =>
  ms.toFixed(0),
)
console.log(`looked at ${waits.length} times meanwhile: p50 ${p50}, p99 ${p99}, worst ${worst} ms`)
const peak = Number(readFileSync(join(group.folder, group.peak), 'utf8')) / 1024 / 1024
console.log(`memory at most, the files it keeps in mind among it: ${peak.toFixed(0)} of 512 MiB`)
const high = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]
console.log(
  `the process at most, with pages that others share: ${(Number(high) / 1024).toFixed(0)} MiB`,
)
server.kill('SIGTERM')
await ended
console.log(readFileSync(join(group.folder, group.kills), 'utf8').match(/oom_kill \d+/)?.[0] ?? '')
rmdirSync(group.folder)
rmSync(dataDir, { recursive: true })
