import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const SERVER = join(import.meta.dirname, '../../../server/dist/cho40.js')
const STILL = join(import.meta.dirname, 'still.mjs')

/** Some screens say where the server is: it is always there. */
const PORTS = { demo: '40440', empty: '40441' } as const

/** The day on which the still server stands; browsers are told the same. */
export const STILL_DAY = '2026-11-21'
export const STILL_NOW = `${STILL_DAY}T14:00:00+07:00`

export type StillServer = {
  readonly url: string
  /** Where the first administrator is made, of a server that has nobody yet. */
  readonly setup: string | undefined
  readonly stop: () => Promise<void>
}

/** The built server in a process of its own in which time stands and chance repeats; empty or the demonstration. */
export async function aStillServer(kind: 'demo' | 'empty'): Promise<StillServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cho40-pictures-'))
  const serve = ['serve', '--json', '--port', PORTS[kind], '--data', dataDir]
  const options = ['--disable-warning=ExperimentalWarning', '--import', STILL, SERVER, ...serve]
  const child = spawn(process.execPath, kind === 'demo' ? [...options, '--demo'] : options, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    const card = cardIn(said.join('\n'))
    if (card === undefined) continue
    child.stdout.resume()
    return {
      url: card.url,
      setup: card.setup && `${card.url}/office/setup#${card.setup.token}`,
      stop: async () => {
        child.kill('SIGTERM')
        await ended
        await rm(dataDir, { recursive: true, force: true })
      },
    }
  }
  throw new Error(`the server did not start (build it first): ${said.join('\n')}`)
}

type Card = { readonly url: string; readonly setup?: { readonly token: string } }

/** What a server says when it listens; nothing while it has not said all. */
function cardIn(said: string): Card | undefined {
  try {
    return JSON.parse(said) as Card
  } catch {
    return undefined
  }
}
