import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fail } from './say.mjs'

let child
let asked = 0

// Ctrl-C reaches the child by itself, being in the same terminal; a signal sent to this process alone does
// not. We stay until the child has gone, and whoever asks a second time gets it at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    asked += 1
    if (child === undefined) process.exit(exitCode(null, signal))
    if (asked > 1) child.kill('SIGKILL')
    else if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  })
}

/**
 * Runs one program to its end. Resolves with its exit code (128 + number for a signal, as shells do).
 * @param output 'inherit', or 'stderr' when standard output belongs to a later step
 */
export async function run([program, ...args], { cwd, env, output = 'inherit', shell = false }) {
  const stdio = output === 'stderr' ? ['ignore', 2, 2] : 'inherit'
  const [status, signal] = await new Promise((resolve) => {
    child = spawn(program, args, { cwd, env, stdio, shell })
    child.on('error', (error) =>
      fail(`Không chạy được ${program}.`, `Could not run it: ${error.message}`),
    )
    child.on('close', (...ending) => resolve(ending))
  })
  child = undefined
  return exitCode(status, signal)
}

/** Like `run`, but a failure, or being asked to stop, ends us too. */
export async function mustRun(command, options, complaint) {
  const code = await run(command, options)
  if (code !== 0 && asked === 0 && complaint !== undefined) fail(...complaint)
  if (code !== 0 || asked > 0) process.exit(code === 0 ? 130 : code)
}

function exitCode(status, signal) {
  return signal === null ? status : 128 + constants.signals[signal]
}
