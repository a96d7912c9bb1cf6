import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** The built command, as it is installed; `pnpm test` builds it first. */
const CHO40 = fileURLToPath(new URL('../dist/cho40.js', import.meta.url))

export type Ran = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export type Running = ChildProcessByStdio<Writable, Readable, Readable>

export function startCho40(args: readonly string[], env: Record<string, string> = {}): Running {
  return spawn(process.execPath, [CHO40, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...env },
  })
}

/** Runs the command to its end, with `input` on standard input. */
export async function cho40(args: readonly string[], input = ''): Promise<Ran> {
  const child = startCho40(args)
  // A command that refuses its options reads nothing and is gone before the input is.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return ended(child)
}

export async function ended(child: Running): Promise<Ran> {
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    code,
    stdout: Buffer.concat(stdout).toString(),
    stderr: Buffer.concat(stderr).toString(),
  }
}

export function jsonLines(stdout: string): unknown[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}
