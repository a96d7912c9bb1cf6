import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { conclude } from './conclude.ts'
import { licenceFindings, PLATFORM_FAMILIES, platformFamily } from './licences.ts'
import { type Dependency, productionTree } from './production-tree.ts'
import { root } from './repository.ts'

const FILE = join(root, 'THIRD-PARTY-NOTICES.md')

/** The notices as Markdown: each package with the licence text that came with it, the same on every machine. */
function notices(dependencies: readonly Dependency[]): string {
  const head = [
    '# Third-party notices',
    '',
    'Cho40 itself is under the MIT licence. What it runs on comes from npm under the licences below.',
    'This file is written by `npm run notices`.',
  ]
  const everywhere = dependencies.filter(({ name }) => platformFamily(name) === undefined)
  const sections = everywhere.map(({ name, versions, license, paths }) =>
    [
      '',
      `## ${name} ${versions.join(', ')}`,
      '',
      `Licence: ${license}`,
      ...licenceText(paths),
    ].join('\n'),
  )
  return `${[...head, ...sections, ...platformNotices()].join('\n')}\n`
}

function platformNotices(): string[] {
  const lines = PLATFORM_FAMILIES.map(({ label, license, because }) =>
    because === undefined
      ? `- \`${label}\`: ${license}`
      : `- \`${label}\`: ${license}. ${because} Its parts and their licences stand in the package's README.md.`,
  )
  const told =
    'npm installs the one that a machine needs; their texts come with the packages they belong to.'
  return ['', '## Built for one platform each', '', told, '', ...lines]
}

function licenceText(paths: readonly string[]): string[] {
  const [folder] = paths
  if (folder === undefined || !existsSync(folder)) return []
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  if (file === undefined) return []
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  return ['', '```text', text.replaceAll('```', "'''").replaceAll(/[ \t]+$/gm, ''), '```']
}

if (import.meta.main) {
  const dependencies = productionTree()
  const wanted = notices(dependencies)
  if (process.argv.includes('--write')) writeFileSync(FILE, wanted)
  const current = existsSync(FILE) && readFileSync(FILE, 'utf8') === wanted
  conclude('Every licence is permissive and noticed.', [
    ...licenceFindings(dependencies),
    ...(current ? [] : ['THIRD-PARTY-NOTICES.md is not current: npm run notices']),
  ])
}
