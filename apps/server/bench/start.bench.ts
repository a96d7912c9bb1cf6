import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

// node bench/start.bench.ts [starts] [seconds of idling]   (after `pnpm build`)
const STARTS = Number(process.argv[2] ?? 5)
const IDLE_MS = 1_000 * Number(process.argv[3] ?? 5)
const CHO40 = fileURLToPath(new URL('../dist/cho40.js', import.meta.url))
const BUDGET = { answerMs: 600, memoryMiB: 100 }

type Memory = { readonly rss: number; readonly own: number }

/** MiB of a process: in memory at all, and of that what no other process could share. Linux alone. */
function memoryOf(pid: number): Memory | undefined {
  if (process.platform !== 'linux') return undefined
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1])
  return { rss: kib('Rss') / 1024, own: (kib('Private_Dirty') + kib('Private_Clean')) / 1024 }
}

/** A process until its first line and what `answer` makes of it, then at rest, then ended. */
async function started(args: readonly string[], answer: (line: string) => Promise<unknown>) {
  const began = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(child, 'close')
  let line = ''
  for await (const chunk of child.stdout) {
    line += String(chunk)
    if (line.includes('\n')) break
  }
  await answer(line)
  const answerMs = performance.now() - began
  await passed(IDLE_MS)
  const memory = memoryOf(child.pid ?? 0)
  child.kill('SIGTERM')
  await ended
  return { answerMs, memory }
}

/** The real server, until its first answer over HTTP. */
function server(dataDir: string, more: readonly string[] = []) {
  const args = [CHO40, 'serve', '--json', '--port', '0', '--data', dataDir, ...more]
  return started(args, async (line) => {
    const { url } = JSON.parse(line) as { readonly url: string }
    const answer = await fetch(`${url}/health/live`)
    if (answer.status !== 200) throw new Error(`not alive: ${answer.status}`)
  })
}

function told(what: string, { answerMs, memory }: Awaited<ReturnType<typeof started>>): void {
  const size = memory
    ? `, at rest ${memory.rss.toFixed(0)} MiB, ${memory.own.toFixed(0)} of it its own`
    : ''
  console.log(`${what}: first answer after ${answerMs.toFixed(0)} ms${size}`)
}

const folder = mkdtempSync(join(tmpdir(), 'cho40-start-'))
const idler = 'console.log("up"); setInterval(() => undefined, 1e6)'
console.log(`budgets: ${BUDGET.answerMs} ms, ${BUDGET.memoryMiB} MiB at rest`)
told('Node.js alone', await started(['-e', idler], () => Promise.resolve()))
told('the first start, tables are made', await server(join(folder, 'new')))
for (let n = 1; n <= STARTS; n += 1) told(`start ${n} on them`, await server(join(folder, 'new')))
told('the first start of --demo', await server(join(folder, 'demo'), ['--demo']))
told('--demo started again', await server(join(folder, 'demo'), ['--demo']))
rmSync(folder, { recursive: true, force: true })
