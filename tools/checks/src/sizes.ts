import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { conclude } from './conclude.ts'
import { root } from './repository.ts'
import { type SizeBudget, sizeBudgets } from './size-budgets.ts'

/**
 * Weighs what was built. Prints each weight beside its budget and returns what is over.
 * @param at the repository, or a folder laid out like it
 */
export function tooHeavy(budgets: readonly SizeBudget[], at = root): string[] {
  const built = budgets.filter(({ folder }) => existsSync(join(at, folder)))
  return built.flatMap((budget) => {
    if (
      budget.optional !== true &&
      globSync(budget.files, { cwd: join(at, budget.folder) }).length === 0
    ) {
      return [`${budget.name}: ${budget.folder} has no ${budget.files} to weigh`]
    }
    const folder = join(at, budget.folder)
    const files = budget.page
      ? namedBy(folder, budget.files)
      : globSync(budget.files, { cwd: folder })
    const bytes = weigh(folder, files)
    const wish = budget.goal === undefined ? '' : `, goal ${kilobytes(budget.goal)}`
    console.log(`${budget.name}: ${kilobytes(bytes)} of ${kilobytes(budget.most)}${wish}`)
    const over = bytes > budget.most
    return over ? [`${budget.name} is ${kilobytes(bytes - budget.most)} over its budget`] : []
  })
}

/** Each file is compressed by itself, as a server sends it. */
function weigh(folder: string, files: readonly string[]): number {
  return files
    .map((file) => brotliCompressSync(readFileSync(join(folder, file))).byteLength)
    .reduce((sum, bytes) => sum + bytes, 0)
}

/** A page and the files of its own folder that it names: script, what the script needs, styles. */
function namedBy(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8')
  const names = [...html.matchAll(/(?:src|href)="[^"]*?([^"/]+)"/g)].map(([, name = '']) => name)
  return [page, ...new Set(names)].filter((name) => existsSync(join(folder, name)))
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}

if (import.meta.main) conclude('Every size is within its budget.', tooHeavy(sizeBudgets))
