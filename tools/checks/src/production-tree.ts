import { execFileSync } from 'node:child_process'
import { root } from './repository.ts'

export type Dependency = { name: string; versions: string[]; paths: string[]; license: string }

const PRODUCTS = ['--filter', './packages/*', '--filter', './apps/*']

/** Asks the pnpm of this repository about what packages and apps need to run; its answer as text. */
export function askPnpm(args: readonly string[]): string {
  return execFileSync('pnpm', [...args, ...PRODUCTS], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
}

/** Everything from npm that lies here for the packages and apps to run, with its licence, sorted by name. */
export function productionTree(): Dependency[] {
  const answer = askPnpm(['licenses', 'list', '--prod', '--json'])
  // With nothing to list, pnpm writes a sentence instead of JSON.
  if (!answer.trimStart().startsWith('{')) return []
  const byLicense = JSON.parse(answer) as Record<string, Dependency[]>
  return Object.values(byLicense)
    .flat()
    .filter(({ name }) => !name.startsWith('@cho40/'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
