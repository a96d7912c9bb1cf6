import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '@cho40/server/start'

const BUILT = join(import.meta.dirname, '..', 'dist', 'index.html')

export type StallServer = { port: number; stop: () => Promise<void> }

/** The real server with demo data in a folder of its own, which goes with it. */
export async function startStallServer(): Promise<StallServer> {
  if (!existsSync(BUILT)) throw new Error('The stall is not built: run `pnpm build` here first.')
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-stall-'))
  const log = { info: () => undefined, warn: () => undefined, error: console.error }
  const server = await startServer({ dataDir, port: 0, demo: true, log })
  return {
    port: Number(new URL(server.url).port),
    stop: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
