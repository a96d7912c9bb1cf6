import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Node.js as a person starts it: none of what the test runner is told. */
function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = process.env
  return { ...rest, ...more, NO_COLOR: '1' }
}

/** Runs a program to its end and returns what it printed; fails with what it complained of. */
export async function run(
  command: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const [program, ...args] = command
  const { stdout } = await execute(program, args, { cwd, env: environment(env) }).catch(
    (error: Error & { stdout?: string; stderr?: string }) => {
      throw new Error(`${command.join(' ')}\n${error.stdout}\n${error.stderr}`, { cause: error })
    },
  )
  return stdout
}

export type Host = {
  /** What it printed of itself when it was ready. */
  readonly facts: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** Starts a host that prints one line of JSON when it listens. */
export async function startHost(file: string, cwd: string): Promise<Host> {
  const child = spawn(process.execPath, [file], { cwd, env: environment() })
  const complaints: string[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  const lines = createInterface({ input: child.stdout })
  const first = once(lines, 'line') as Promise<[string]>
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${file} ended\n${complaints.join('')}`)
  })
  const [line] = await Promise.race([first, ended])
  ended.catch(() => undefined)
  return { facts: JSON.parse(line) as Host['facts'], stop: () => stopped(child) }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
