import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('receiver-program.ts', import.meta.url))
const POINTS = ['before', 'noted', 'answered'] as const

/** What a receiver noted: the id in the header, and the body to the byte. */
export type Noted = { readonly id: string; readonly body: string }

export type MortalReceiver = {
  readonly url: string
  /** In the order in which it came. */
  readonly noted: () => readonly Noted[]
  readonly count: () => number
  readonly deaths: () => number
  /** From now on it lives; resolves when it listens. */
  readonly settle: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Somebody's program behind an address of its own that is killed again and again, each time after as
 * many events as chance wants, and started again at once. `lives` 0: it is never killed.
 */
export async function mortalReceiver(of: {
  readonly folder: string
  readonly name: string
  readonly lives: number
  readonly chance: (below: number) => number
  readonly slowMs?: number
}): Promise<MortalReceiver> {
  const journal = join(of.folder, `${of.name}.ndjson`)
  const port = await freePort(of.chance)
  let isMortal = of.lives > 0
  let isOver = false
  let deaths = 0
  let count = 0
  let child: ChildProcess | undefined
  let listening: Promise<void> = Promise.resolve()

  function live(): void {
    const life = isMortal ? 1 + of.chance(of.lives) : 0
    const point = POINTS[of.chance(POINTS.length)] ?? 'noted'
    const args = [PROGRAM, port, journal, life, point, of.slowMs ?? 0].map(String)
    const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    child = started
    listening = new Promise((resolve) => {
      started.stdout.setEncoding('utf8').on('data', (text: string) => {
        count += text.split('.').length - 1
        if (text.includes('listening')) resolve()
      })
    })
    started.once('close', () => {
      if (isOver) return
      deaths += 1
      live()
    })
  }

  live()
  await listening
  return {
    url: `http://127.0.0.1:${port}/in`,
    noted: () => read(journal),
    count: () => count,
    deaths: () => deaths,
    async settle() {
      isMortal = false
      const last = child
      const gone = new Promise((resolve) => last?.once('close', resolve))
      last?.kill('SIGKILL')
      await gone
      await listening
    },
    async stop() {
      isOver = true
      const gone = new Promise((resolve) => child?.once('close', resolve))
      child?.kill('SIGKILL')
      await gone
    },
  }
}

/** A line that a kill cut off was never answered, and is none. */
function read(journal: string): readonly Noted[] {
  if (!existsSync(journal)) return []
  const lines = readFileSync(journal, 'utf8').split('\n')
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Noted)
}

/** Below the ports that connections going out take, so that nobody takes it between two lives. */
async function freePort(chance: (below: number) => number): Promise<number> {
  for (;;) {
    const port = 12_000 + chance(20_000)
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => resolve(true))
    })
    await new Promise((resolve) => probe.close(resolve))
    if (isFree) return port
  }
}
