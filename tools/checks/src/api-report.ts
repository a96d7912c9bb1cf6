import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Entry, type Surface, surfaceOf } from './api-report-surface.ts'
import { conclude } from './conclude.ts'
import { root } from './repository.ts'

const PAGES = 'docs/reference/api'
/** The libraries that others build on. What they offer is a promise, so a change of it is looked at. */
const LIBRARIES = [
  'values',
  'vietqr',
  'reconcile',
  'contract',
  'core',
  'providers',
  'api',
  'storefront',
] as const

/**
 * The public surface of each library, out of what its built types say, against what is committed.
 * With `write` the pages are renewed instead.
 */
export function apiFindings({ write = false } = {}): string[] {
  mkdirSync(join(root, PAGES), { recursive: true })
  return LIBRARIES.flatMap((name) => {
    const home = join(root, 'packages', name)
    if (!existsSync(join(home, 'dist'))) return [`packages/${name} is not built`]
    const page = `${PAGES}/${name}.md`
    const file = join(root, page)
    const text = pageOf(name, surfaceOf(home))
    if (write) {
      writeFileSync(file, text)
      return []
    }
    const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
    return before === text ? [] : differences(page, before, text)
  })
}

/** The first lines that were there and are not any more, and those that are new. */
function differences(page: string, before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const gone = old.filter((line) => !now.includes(line)).map((line) => `  - ${line}`)
  const come = now.filter((line) => !old.includes(line)).map((line) => `  + ${line}`)
  const shown = [...gone.slice(0, 10), ...come.slice(0, 10)]
  return [
    `${page} is not what the built types say; if that is meant, npm run api-report`,
    ...(shown.length === 0 ? ['  lines stand in another order'] : shown),
  ]
}

function pageOf(name: string, entries: readonly Entry[]): string {
  const count = entries.reduce((sum, { surface }) => sum + surface.length, 0)
  return [
    `# @cho40/${name}`,
    `What ${entries.length === 1 ? 'the package offers' : `the ${entries.length} entries offer`}: ${count} names. Written by \`npm run api-report\` from the built types; \`npm test\` refuses what differs.`,
    ...entries.map(sectionOf),
    '',
  ].join('\n\n')
}

function sectionOf({ path, surface }: Entry): string {
  const declared = surface.filter(({ from }) => from === undefined).map(({ text }) => text)
  const code =
    declared.length === 0
      ? []
      : [
          '<!-- not compiled: declarations out of the built types, without what they import -->',
          `\`\`\`ts\n${declared.join('\n')}\n\`\`\``,
        ]
  return [`## \`${path}\``, ...again(surface), ...code].join('\n\n')
}

/** Names that another entry of the package declares are listed, not printed a second time. */
function again(surface: readonly Surface[]): string[] {
  const listed = surface.filter(({ from }) => from !== undefined)
  if (listed.length === 0) return []
  const from = [...new Set(listed.map((one) => one.from))]
  return from.map((place) => {
    const names = listed.filter((one) => one.from === place).map(({ name }) => `\`${name}\``)
    return `From \`${place}\`: ${names.join(', ')}.`
  })
}

if (import.meta.main) {
  const write = process.argv.includes('--write')
  conclude('The public surface is as it is written down.', apiFindings({ write }))
}
