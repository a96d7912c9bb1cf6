// `npm start`, `npm test` and the other commands of the root come here. On a fresh machine this gets the pnpm
// that the repository pins, and a Node.js if the machine's own is too old (toolchain.mjs), installs the
// workspace (install.mjs) and does the job. It needs no package itself, and runs on Node.js 16 and newer.
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { build, buildIsCurrent, markBuilt, turbo } from './build.mjs'
import { run } from './child.mjs'
import { installIsCurrent, installWorkspace } from './install.mjs'
import { lock, unlock } from './lock.mjs'
import { root } from './places.mjs'
import { fail } from './say.mjs'
import { forgetRuns, summarize } from './summary.mjs'
import {
  environment,
  getToolchain,
  networkSettings,
  nodeProgram,
  pnpm,
  refuseUnservedMachine,
  toolchainIsReady,
} from './toolchain.mjs'

const CHECKS = [
  'format',
  'lint',
  'floors',
  'sources',
  'manifests',
  'unused',
  'packages',
  'api',
  'sizes',
  'notices',
  'supply-chain',
]
/** Twice the processors: tests wait for browsers and servers, but more at once only make each other slow. */
const TASKS_AT_ONCE = Math.max(3, 2 * cpus().length)
const server = join(root, 'apps', 'server', 'dist', 'cho40.js')
const [name, ...args] = process.argv.slice(2)

const jobs = {
  start: () => cho40(['serve', '--demo', ...args]),
  cho40: () => cho40(args),
  test: () => test(['typecheck', 'build', 'test', ...CHECKS.map((check) => `check:${check}`)]),
  'test:deep': () => test(['test:deep']),
  'test:faults': () => test(['test:faults']),
  'market-day': () => marketDay(),
  tarballs: () => builtTool('tarballs.ts'),
  'api-report': () => builtTool('api-report.ts', '--write'),
  bench: () => bench(),
  pnpm: async () => {
    await prepare(getToolchain)
    const cwd = process.env.INIT_CWD ?? process.cwd()
    const env = { ...environment(), ...networkSettings() }
    return run([nodeProgram(), pnpm, ...args], { cwd, env })
  },
}

const job = jobs[name]
if (job === undefined) {
  fail('Không có lệnh này.', `usage: node scripts/run.mjs ${Object.keys(jobs).join(' | ')}`)
}
refuseUnservedMachine()
process.exit(await job())

/**
 * The built command, set up and built first if it is not current. Its standard output is its own, and file
 * names in its arguments mean what they meant where npm was called.
 */
async function cho40(commandArgs) {
  if (!(toolchainIsReady() && installIsCurrent() && buildIsCurrent())) {
    await prepare(getToolchain, installWorkspace, build)
  }
  return start([nodeProgram(), server, ...commandArgs], process.env.INIT_CWD ?? process.cwd())
}

/** The example that drives a running server over HTTP; it runs from its sources. */
async function marketDay() {
  if (!(toolchainIsReady() && installIsCurrent())) await prepare(getToolchain, installWorkspace)
  const script = join(root, 'examples', 'market-day', 'market-day.ts')
  return start([nodeProgram(), '--conditions=@cho40/source', script, ...args], root)
}

/** A tool that looks at what was built. File names in its arguments mean what they meant where npm was called. */
async function builtTool(file, ...before) {
  await prepare(getToolchain, installWorkspace, build)
  const script = join(root, 'tools', 'checks', 'src', file)
  return start([nodeProgram(), script, ...before, ...args], process.env.INIT_CWD ?? process.cwd())
}

/** Turbo tasks, all of them even if some fail, then the count. */
async function test(tasks) {
  await lock()
  await getToolchain()
  await installWorkspace()
  forgetRuns()
  const started = new Date()
  const options = ['--continue=dependencies-successful', '--summarize', '--output-logs=new-only']
  options.push(`--concurrency=${TASKS_AT_ONCE}`)
  const code = await run([turbo(), 'run', ...tasks, ...options, '--log-order=grouped', ...args], {
    cwd: root,
    env: { ...simulatorSeed(), ...environment() },
  })
  if (code > 128) return code
  const { failed, built } = summarize()
  if (built) markBuilt(started)
  return failed > 0 || code !== 0 ? 1 : 0
}

/**
 * Other market days with every commit. What is committed gives them, not the commit's own name: the same
 * sources see the same days wherever they are checked out, merged or squashed. Nothing without history.
 */
function simulatorSeed() {
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8' })
  const tree = /^[0-9a-f]{7}/.exec(stdout ?? '')
  return tree ? { CHO40_SIM_SEED: String(Number.parseInt(tree[0], 16)) } : {}
}

/** All of them; with `--gate` those whose ratios must not get worse, compared with bench/ratios.json. */
async function bench() {
  if (!args.includes('--gate')) {
    return inWorkspace(['run', 'bench', '--concurrency=1', '--output-logs=full', ...args])
  }
  await prepare(getToolchain, installWorkspace)
  const script = join(root, 'tools', 'checks', 'src', 'bench-gate.ts')
  return start([nodeProgram(), script, ...args], root)
}

async function inWorkspace(turboArgs) {
  await prepare(getToolchain, installWorkspace)
  return start([turbo(), ...turboArgs], root)
}

async function prepare(...steps) {
  await lock()
  for (const step of steps) await step()
  unlock()
}

function start(command, cwd) {
  return run(command, { cwd, env: environment() })
}
