import { mkdirSync, readdirSync, realpathSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { mustRun } from './child.mjs'
import { changedAt, memory, root, workspaceFolders } from './places.mjs'
import { environment } from './toolchain.mjs'

const stampFile = join(memory, 'built')
const program = join(root, 'apps', 'server', 'dist', 'cho40.js')
const ROOT_FILES = ['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'turbo.json']
const NOT_SOURCE = new Set(['node_modules', 'dist', 'reports', '.turbo', 'coverage'])

/** How to start turbo: its own program, not the wrapper that would stand between it and a signal. */
export function turbo() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@turbo/${platform}-${process.arch === 'x64' ? '64' : process.arch}`
  const beside = createRequire(realpathSync(join(root, 'node_modules', 'turbo', 'package.json')))
  return beside.resolve(`${name}/bin/turbo${process.platform === 'win32' ? '.exe' : ''}`)
}

/** Builds every package whose sources changed; the output of the build goes to standard error. */
export async function build() {
  const started = new Date()
  await mustRun(
    [turbo(), 'run', 'build', '--output-logs=new-only', '--log-order=grouped'],
    { cwd: root, env: environment(), output: 'stderr' },
    ['Không dựng được chương trình (xem ở trên).', 'The build failed (see above).'],
  )
  markBuilt(started)
}

/** Remembers that everything as it was at `started` is built: what changes during a build counts as newer. */
export function markBuilt(started) {
  mkdirSync(memory, { recursive: true })
  writeFileSync(stampFile, '')
  utimesSync(stampFile, started, started)
}

/** Whether the built program is newer than every source file. */
export function buildIsCurrent() {
  const built = changedAt(stampFile)
  if (built === 0 || changedAt(program) === 0) return false
  if (ROOT_FILES.some((file) => changedAt(root, file) > built)) return false
  return workspaceFolders().every((folder) => nothingNewer(folder, built))
}

/** A folder's own time tells of files that were removed, so it counts too; that of a package's top does not. */
function nothingNewer(folder, built) {
  return readdirSync(folder, { withFileTypes: true }).every((entry) => {
    if (NOT_SOURCE.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) return true
    const path = join(folder, entry.name)
    if (changedAt(path) > built) return false
    return !entry.isDirectory() || nothingNewer(path, built)
  })
}
