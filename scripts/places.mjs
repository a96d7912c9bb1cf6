import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const toolchain = join(root, 'tools', 'toolchain')

/** Where this script keeps what it remembers between runs; git does not see it. */
export const memory = join(root, '.turbo')

const GROUPS = ['packages', 'apps', 'tools', 'examples']

export function readJson(...path) {
  return JSON.parse(readFileSync(join(...path), 'utf8'))
}

/** When the file changed last, in milliseconds, or 0 when it is not there. */
export function changedAt(...path) {
  const stats = statSync(join(...path), { throwIfNoEntry: false })
  return stats === undefined ? 0 : stats.mtimeMs
}

/** The folders of the workspace's packages. */
export function workspaceFolders() {
  return GROUPS.flatMap((group) =>
    names(join(root, group))
      .map((name) => join(root, group, name))
      .filter((folder) => folder !== toolchain && changedAt(folder, 'package.json') > 0),
  )
}

/** The names in a folder, sorted, or none when it is not there. */
export function names(folder) {
  return changedAt(folder) === 0 ? [] : readdirSync(folder).sort()
}
