import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { unpackedChromium } from '@cho40/testing/chromium'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

/** A browser whose profile lies on the disk, to be killed as a phone's battery would: no good-bye, no flush. */
export type MortalBrowser = {
  /** Starts it, or starts it again with what the last life left on the disk. */
  live: () => Promise<BrowserContext>
  /** SIGKILL to all its processes. */
  kill: () => Promise<void>
  bury: () => Promise<void>
}

const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-quic']

export async function mortalBrowser(): Promise<MortalBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'cho40-mortal-'))
  const { executablePath, env } = await unpackedChromium()
  const portFile = join(profile, 'DevToolsActivePort')
  let running: ChildProcess | undefined
  let browser: Browser | undefined
  const kill = async (): Promise<void> => {
    const { pid } = running ?? {}
    if (running === undefined || pid === undefined) return
    const gone = new Promise((resolve) => running?.once('exit', resolve))
    // The group, so that no renderer of it outlives the browser and writes on.
    process.kill(-pid, 'SIGKILL')
    await gone
    running = undefined
    await browser?.close().catch(() => undefined)
  }
  return {
    kill,
    live: async () => {
      rmSync(portFile, { force: true })
      const args = [...ARGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`]
      running = spawn(executablePath, args, { env, detached: true, stdio: 'ignore' })
      while (!existsSync(portFile) || readFileSync(portFile, 'utf8').split('\n').length < 2) {
        await wait(20)
      }
      const [port] = readFileSync(portFile, 'utf8').split('\n')
      browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      const [context] = browser.contexts()
      if (context === undefined) throw new Error('The browser came up without a profile.')
      return context
    },
    bury: async () => {
      await kill()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
