import type { WorkspacePackage } from './repository.ts'

const PRODUCT = /^(packages|apps)\//
const ROW = /^\| `([^`]+)` +\|(.*)\|$/

/** A package that ours ask npm for to run: who asks, and whether it is for the embedding host to bring. */
export type DirectDependency = {
  readonly name: string
  readonly usedBy: readonly string[]
  readonly peer: boolean
}

/** What packages and apps need from npm to run, peers included, sorted by name. */
export function directDependencies(packages: readonly WorkspacePackage[]): DirectDependency[] {
  const products = packages.filter(({ folder }) => PRODUCT.test(folder))
  const asks = (kind: 'dependencies' | 'peerDependencies', name: string) =>
    products.filter(({ manifest }) => name in (manifest[kind] ?? {})).map(shortName)
  const names = products.flatMap(({ manifest }) => [
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
  ])
  return [...new Set(names)]
    .filter((name) => !name.startsWith('@cho40/'))
    .sort()
    .map((name) => {
      const direct = asks('dependencies', name)
      const usedBy = [...new Set([...direct, ...asks('peerDependencies', name)])]
      return { name, usedBy, peer: direct.length === 0 }
    })
}

function shortName({ manifest }: WorkspacePackage): string {
  return manifest.name.replace('@cho40/', '')
}

/**
 * The page on dependencies with its table as the manifests have it: rows of new packages are added with
 * nothing said, rows of packages that are gone are left out, what was written by hand stays.
 * @param licences by name; a package that is not installed has none
 */
export function pageOf(
  page: string,
  dependencies: readonly DirectDependency[],
  licences: ReadonlyMap<string, string>,
): string {
  const purposes = purposesIn(page)
  const [before = '', after = ''] = page.split(section('runs'))
  const rest = after.slice(after.search(/^(?!\||\s)/m))
  const rows = dependencies.map(({ name, usedBy, peer }) => {
    const who = peer ? `${usedBy.join(', ')} (if there)` : usedBy.join(', ')
    return [`\`${name}\``, who, licences.get(name) ?? '–', purposes.get(name) ?? '']
  })
  return `${before}${section('runs')}\n\n${tableOf(HEAD, rows)}\n\n${rest}`
}
const HEAD = ['package', 'used by', 'licence', 'what it is for']

/** A table as the formatter leaves it: each column as wide as its widest cell. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, n) =>
    Math.max(title.length, ...rows.map((cells) => cells[n]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** What the page leaves out, one line each: purposes of packages, reasons of install scripts. */
export function undocumented(
  page: string,
  dependencies: readonly DirectDependency[],
  allowBuilds: Readonly<Record<string, boolean>>,
): string[] {
  const purposes = purposesIn(page)
  const scripts = rowsOf(page, 'scripts')
  const wanted = Object.entries(allowBuilds).map(([name, may]) => ({
    name,
    may: may ? 'yes' : 'no',
  }))
  return [
    ...dependencies
      .filter(({ name }) => !purposes.get(name))
      .map(({ name }) => `docs/reference/dependencies.md does not say what ${name} is for`),
    ...wanted
      .filter(({ name, may }) => scripts.get(name)?.[0] !== may || !scripts.get(name)?.[1])
      .map(
        ({ name, may }) =>
          `docs/reference/dependencies.md: the install script of ${name} needs a row with ${may} and why`,
      ),
    ...[...scripts.keys()]
      .filter((name) => !(name in allowBuilds))
      .map(
        (name) =>
          `docs/reference/dependencies.md: ${name} stands under install scripts for nothing`,
      ),
  ]
}

function purposesIn(page: string): Map<string, string> {
  return new Map([...rowsOf(page, 'runs')].map(([name, cells]) => [name, cells.at(-1) ?? '']))
}

function rowsOf(page: string, part: keyof typeof SECTIONS): Map<string, string[]> {
  const after = page.split(section(part))[1]?.split(/^## /m)[0] ?? ''
  const rows = after.split('\n').flatMap((line): [string, string[]][] => {
    const row = ROW.exec(line)
    if (row?.[1] === undefined) return []
    return [[row[1], (row[2] ?? '').split('|').map((cell) => cell.trim())]]
  })
  return new Map(rows)
}

const SECTIONS = { runs: '## What runs', scripts: '## Scripts at installation' } as const

function section(part: keyof typeof SECTIONS): string {
  return SECTIONS[part]
}
