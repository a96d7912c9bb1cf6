import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '@cho40/server/start'

export type StallServer = RunningServer & { port: number }

/** The real server with demo data in a folder of its own, which goes with it. */
export async function startStallServer(): Promise<StallServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-stall-'))
  const server = await startServer({ dataDir, port: 0, demo: true })
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...server, port: Number(new URL(server.url).port), stop }
}
