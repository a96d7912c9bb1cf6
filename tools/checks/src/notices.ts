import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { conclude } from './conclude.ts'
import { root } from './repository.ts'

export type Dependency = { name: string; versions: string[]; paths: string[]; license: string }

const FILE = join(root, 'THIRD-PARTY-NOTICES.md')
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
])

/** Whether an SPDX expression can be met with permissive licences: every part of AND, some part of OR. */
export function isPermissive(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, ' ').trim()
  return bare
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((part) => ALLOWED.has(part.trim())))
}

/** Everything from npm that the packages and apps need to run, with its licence, sorted by name. */
function productionTree(): Dependency[] {
  const answer = execFileSync(
    'pnpm',
    ['licenses', 'list', '--prod', '--json', '--filter', './packages/*', '--filter', './apps/*'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    },
  )
  // With nothing to list, pnpm writes a sentence instead of JSON.
  if (!answer.trimStart().startsWith('{')) return []
  const byLicense = JSON.parse(answer) as Record<string, Dependency[]>
  return Object.values(byLicense)
    .flat()
    .filter(({ name }) => !name.startsWith('@cho40/'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The notices as Markdown: each package with the licence text that came with it. */
function notices(dependencies: readonly Dependency[]): string {
  const head = [
    '# Third-party notices',
    '',
    'Cho40 itself is under the MIT licence. What it runs on comes from npm under the licences below.',
    'This file is written by `npm run notices`.',
  ]
  const sections = dependencies.map(({ name, versions, license, paths }) =>
    [
      '',
      `## ${name} ${versions.join(', ')}`,
      '',
      `Licence: ${license}`,
      ...licenceText(paths),
    ].join('\n'),
  )
  return `${[...head, ...sections].join('\n')}\n`
}

function licenceText(paths: readonly string[]): string[] {
  const [folder] = paths
  if (folder === undefined || !existsSync(folder)) return []
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  if (file === undefined) return []
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  return ['', '```text', text.replaceAll('```', "'''").replaceAll(/[ \t]+$/gm, ''), '```']
}

function noticeFindings(dependencies: readonly Dependency[], wanted: string): string[] {
  const refused = dependencies
    .filter(({ license }) => !isPermissive(license))
    .map(({ name, license }) => `${name}: licence ${license} is not on the list`)
  const current = existsSync(FILE) && readFileSync(FILE, 'utf8') === wanted
  return current ? refused : [...refused, 'THIRD-PARTY-NOTICES.md is not current: npm run notices']
}

if (import.meta.main) {
  const dependencies = productionTree()
  const wanted = notices(dependencies)
  if (process.argv.includes('--write')) writeFileSync(FILE, wanted)
  conclude('Every licence is permissive and noticed.', noticeFindings(dependencies, wanted))
}
