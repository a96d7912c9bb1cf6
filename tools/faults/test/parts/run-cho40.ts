import { spawn } from 'node:child_process'
import { CHO40 } from './server-process.ts'

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the built command to its end, or until `killAfterMs`. */
export async function runCho40(args: readonly string[], killAfterMs?: number): Promise<Ran> {
  const child = spawn(process.execPath, [CHO40, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk
    })
  }
  const timer =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearTimeout(timer)
  return { code, ...text }
}
