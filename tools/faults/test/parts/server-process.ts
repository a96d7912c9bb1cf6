import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The built command, as it is installed. */
export const CHO40 = fileURLToPath(
  new URL('../../../../apps/server/dist/cho40.js', import.meta.url),
)

export type ServerProcess = {
  readonly url: string
  readonly pid: number
  /** What makes the first administrator, where nobody is one yet. */
  readonly setupToken: string | undefined
  /** From the start of the process to its first answer that it is ready. */
  readonly readyMs: number
  /** SIGKILL, as the kernel does when memory runs out: no handler of ours runs. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<number | null>
}

export type ServerOptions = {
  readonly dataDir: string
  readonly args?: readonly string[]
  /** The command of another version. */
  readonly program?: string
  /** Stands before the program: a shell with limits, for example. */
  readonly wrap?: (command: readonly string[]) => readonly string[]
}

/** Starts the real server on a free port and waits until it says that it is ready. */
export async function startProcess(options: ServerOptions): Promise<ServerProcess> {
  const { dataDir, args = [], program: cho40 = CHO40, wrap = (command) => command } = options
  const began = performance.now()
  const [program = '', ...rest] = wrap([
    process.execPath,
    cho40,
    'serve',
    '--json',
    '--port',
    '0',
    '--data',
    dataDir,
    ...args,
  ])
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const { url, setup } = await cardOf(child)
  const ready = await fetch(`${url}/readyz`)
  if (ready.status !== 200) throw new Error(`not ready: ${await ready.text()}`)
  return {
    url,
    pid: child.pid ?? 0,
    setupToken: setup?.token,
    readyMs: performance.now() - began,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

type Card = { readonly url: string; readonly setup?: { readonly token: string } }

function cardOf(child: ChildProcess): Promise<Card> {
  return new Promise((resolve, reject) => {
    let card = ''
    let log = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000)
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      card += chunk.toString()
      if (card.includes('\n')) resolve(JSON.parse(card) as Card)
    })
    child.on('close', (code) => reject(new Error(`the server ended with ${code}: ${log}`)))
  })
}
