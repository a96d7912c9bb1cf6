import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../../..')

/**
 * Builds the server of an earlier commit beside this tree, from its own source and the packages that
 * are installed here. Needs the repository's history, and a commit whose dependencies are still these.
 */
export function buildVersion(commit: string): {
  readonly program: string
  readonly folder: string
} {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-version-'))
  run('sh', ['-c', `git archive "${commit}" | tar -x -C "${folder}"`], ROOT)
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  // Each package's own folder holds links alone: to packages beside it, and to what is installed.
  for (const links of globSync('{apps,packages,tools}/*/node_modules', { cwd: ROOT })) {
    if (!existsSync(join(folder, dirname(links)))) continue
    mkdirSync(dirname(join(folder, links)), { recursive: true })
    cpSync(join(ROOT, links), join(folder, links), { recursive: true, verbatimSymlinks: true })
  }
  const server = join(folder, 'apps/server')
  run('npx', ['--no-install', 'rolldown', '-c'], server)
  return { program: join(server, 'dist/cho40.js'), folder }
}

function run(program: string, args: readonly string[], cwd: string): void {
  const ran = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${ran.stdout}${ran.stderr}`)
}
