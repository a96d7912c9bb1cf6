import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { brokenFloors } from '../src/floors.ts'
import { root } from '../src/repository.ts'
import { sourceFindings } from '../src/sources.ts'
import { plant } from './plant.ts'

/** The very lint that `npm test` runs, on another folder. */
function lintFindings(at: string): string {
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const config = join(root, '.oxlintrc.json')
  const options = ['--type-aware', '--deny-warnings', '--format=unix', '-c', config]
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, ...options, 'packages', 'apps'], {
    cwd: at,
    encoding: 'utf8',
  })
  return stdout + stderr
}

describe('a tree that keeps the rules', () => {
  test('passes the floors, the source rules and the lint', async () => {
    const at = plant()
    expect(await brokenFloors(at)).toEqual([])
    expect(sourceFindings(at)).toEqual([])
    expect(lintFindings(at)).not.toMatch(/error/i)
  })
})

describe('floors', () => {
  const cases: [what: string, files: Record<string, string>, rule: RegExp][] = [
    [
      'an upward import',
      { 'packages/vietqr/src/up.ts': `export { sell } from '@cho40/core'\n` },
      /^floor-1-vietqr: packages\/vietqr\/src\/up\.ts → packages\/core\//,
    ],
    [
      'an upward import of a type alone',
      { 'packages/values/src/up.ts': `export type { AppRouter } from '@cho40/api'\n` },
      /^floor-0-values: /,
    ],
    [
      'a sideways import',
      { 'packages/reconcile/src/side.ts': `export { crc } from '@cho40/vietqr'\n` },
      /^floor-1-reconcile: /,
    ],
    [
      'a sideways import between neighbours of floor 4',
      { 'packages/providers/src/side.ts': `export { router } from '@cho40/api'\n` },
      /^floor-4-providers: /,
    ],
    [
      'one app importing another',
      { 'apps/office/src/side.ts': `export { qr } from '@cho40/stall'\n` },
      /^floor-5-office: /,
    ],
    [
      'a concept using one before it',
      { 'packages/core/src/ledger/sell-up.ts': `export { sell } from '../payment/sell.ts'\n` },
      /^concept-ledger: packages\/core\/src\/ledger\/sell-up\.ts → packages\/core\/src\/payment\//,
    ],
    [
      'a concept taking types from one before it',
      { 'packages/core/src/ledger/type-up.ts': `export type { sell } from '../payment/sell.ts'\n` },
      /^concept-ledger-types: /,
    ],
    [
      'a concept using the whole core',
      { 'packages/core/src/ledger/whole-up.ts': `export { sell } from '../index.ts'\n` },
      /^concept-ledger: /,
    ],
    [
      'the store running code of a concept',
      { 'packages/core/src/store/up.ts': `export { post } from '../ledger/post.ts'\n` },
      /^concept-store: /,
    ],
    [
      'the stall importing server code',
      { 'apps/stall/src/server.ts': `export { router } from '@cho40/api'\n` },
      /^apps-take-the-types-of-api: /,
    ],
    [
      'the stall importing the core, even its types',
      {
        'apps/stall/src/core.ts': `import type { sell } from '@cho40/core'\n\nexport type S = typeof sell\n`,
      },
      /^apps-stay-off-the-server: /,
    ],
    [
      'the api writing SQL',
      { 'packages/api/src/sql.ts': `export { sql } from 'kysely'\n` },
      /^api-writes-no-sql: /,
    ],
    [
      'Node.js in code that runs in a browser',
      { 'packages/vietqr/src/node.ts': `export { readFileSync } from 'node:fs'\n` },
      /^runs-everywhere: /,
    ],
    [
      'a cycle',
      {
        'packages/vietqr/src/a.ts': `import { b } from './b.ts'\n\nexport const a = (): number => b()\n`,
        'packages/vietqr/src/b.ts': `import { a } from './a.ts'\n\nexport const b = (): number => a()\n`,
      },
      /^no-cycle: /,
    ],
    [
      'an import of nothing',
      { 'packages/vietqr/src/gone.ts': `export { gone } from './not-here.ts'\n` },
      /^resolvable: /,
    ],
  ]

  let found: readonly string[]
  beforeAll(async () => {
    found = await brokenFloors(plant(Object.assign({}, ...cases.map(([, files]) => files))))
  })

  test.each(cases)('%s is reported', (_what, files, rule) => {
    const [file = ''] = Object.keys(files)
    const here = found.filter((line) => line.includes(`: ${file} → `))
    expect(here).toEqual(expect.arrayContaining([expect.stringMatching(rule)]))
  })
})

describe('queries that are built and never executed', () => {
  const forget = (line: string): string => `import type { Db } from '../store/db.ts'

export async function forget(db: Db, ids: number[]): Promise<number> {
  ${line}
  return ids.length
}
`
  const insert = `db.insertInto('posting').values({ id: 1, debit: 5 })`
  const cases: [what: string, line: string, how: string][] = [
    ['standing alone', insert, 'built'],
    ['awaited', `await ${insert}`, 'awaited'],
    [
      'awaited in a list',
      `await Promise.all(ids.map((id) => db.deleteFrom('posting').where('id', '=', id)))`,
      'awaited',
    ],
    ['discarded', `void ${insert}`, 'discarded'],
    [
      'returned to nobody',
      `ids.forEach((id) => db.deleteFrom('posting').where('id', '=', id))`,
      'returned to nobody',
    ],
    ['kept in a variable', `const query = ${insert}`, 'kept in a variable'],
    [
      'built on and kept',
      `let query = db.selectFrom('posting')\n  query = query.where('id', '=', 1)`,
      'kept in a variable',
    ],
    ['a schema change', `await db.schema.dropTable('posting')`, 'awaited'],
  ]

  const executed = [
    `await ${insert}.execute()`,
    `await Promise.all(ids.map((id) => db.deleteFrom('posting').where('id', '=', id).execute()))`,
    `const query = ${insert}\n  await query.execute()`,
    `let query = db.selectFrom('posting').selectAll()\n  if (ids.length > 0) query = query.where('id', 'in', ids)\n  await query.execute()`,
    `const list = ids.map((id) => db.selectFrom('posting').where('id', '=', id).selectAll())\n  for (const query of list) await query.execute()`,
  ]
  const fileOf = (line: string): string => {
    const all = [...cases.map(([, bad]) => bad), ...executed]
    return `packages/core/src/ledger/forget-${all.indexOf(line)}.ts`
  }
  let found: readonly string[]
  beforeAll(() => {
    const lines = [...cases.map(([, line]) => line), ...executed]
    const files = lines.map((line) => [fileOf(line), forget(line)] as const)
    found = sourceFindings(plant(Object.fromEntries(files)))
  })

  test.each(cases)('%s', (_what, line, how) => {
    const file = fileOf(line)
    expect(found.filter((finding) => finding.startsWith(file))).toEqual([
      `${file}:4: a query is ${how} and never executed`,
    ])
  })

  test.each(executed)('an executed one is left alone: %s', (line) => {
    expect(found.filter((finding) => finding.startsWith(fileOf(line)))).toEqual([])
  })
})

describe('what a package must be given', () => {
  const cases: [line: string, finding: string][] = [
    ['Date.now()', 'uses Date.now'],
    ['new Date()', 'reads the clock with Date'],
    ['Math.random()', 'uses Math.random'],
    [`process.env['DEMO']`, 'uses process.env'],
    [`globalThis.process.env.DEMO`, 'uses process.env'],
    [`console.log('x')`, 'writes to the console'],
    ['crypto.randomUUID()', 'uses crypto.randomUUID'],
  ]

  const fileOf = (n: number): string => `packages/core/src/ledger/ambient-${n}.ts`
  const clock = `export const now = (): number => Date.now()\n`
  const mayUseIt = ['packages/core/src/ledger/clock.test.ts', 'apps/server/src/clock.ts']
  const transaction = `import type { Db } from '../store/db.ts'

export const run = (db: Db): Promise<void> => db.transaction().execute(async () => undefined)
`
  let found: readonly string[]
  beforeAll(() => {
    const planted = cases.map(
      ([line], n) => [fileOf(n), `export const x = (): unknown => ${line}\n`] as const,
    )
    found = sourceFindings(
      plant({
        ...Object.fromEntries(planted),
        ...Object.fromEntries(mayUseIt.map((file) => [file, clock])),
        'packages/core/src/ledger/run.ts': transaction,
      }),
    )
  })

  test.each(cases)('%s in the core is reported', (line, finding) => {
    const file = fileOf(cases.findIndex(([each]) => each === line))
    expect(found.filter((each) => each.startsWith(file))).toEqual([
      expect.stringContaining(`${file}:1: ${finding}`),
    ])
  })

  test('a test may use the clock, and so may the server', () => {
    expect(found.filter((each) => mayUseIt.some((file) => each.startsWith(file)))).toEqual([])
  })

  test('a transaction outside the store is reported, one inside is not', () => {
    expect(found.filter((each) => each.includes('opens a transaction'))).toEqual([
      expect.stringContaining('packages/core/src/ledger/run.ts:3: opens a transaction'),
    ])
  })
})

describe('traces of machines', () => {
  test.each([
    // Put together here, or this file itself would be reported.
    ['a home folder', ['See ', 'home', 'lan', 'cho40'].join('/')],
    ['a registry', ['https:/', 'npm-registry.example.com', 'hucre'].join('/')],
  ])('%s in a document is reported', (_what, text) => {
    expect(sourceFindings(plant({ 'docs/start.md': text }))).toEqual([
      expect.stringContaining('docs/start.md:1: names a machine or registry'),
    ])
  })

  test('an address on the web is not a path on a machine', () => {
    expect(sourceFindings(plant({ 'docs/start.md': 'https://cho40.example/home/lan' }))).toEqual([])
  })
})

describe('lint', () => {
  const work = `async function work(): Promise<number> {\n  return 1\n}\n\n`
  const cases: [what: string, text: string, rule: RegExp][] = [
    [
      'a floating promise',
      `${work}export function start(): void {\n  work()\n}\n`,
      /no-floating-promises/,
    ],
    [
      'a promise as a condition',
      `${work}export const sure = (): string => (work() ? 'a' : 'b')\n`,
      /no-misused-promises/,
    ],
    ['any', `export const loose = (input: any): unknown => input\n`, /no-explicit-any/],
    [
      'four parameters',
      `export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d\n`,
      /max-params/,
    ],
    ['a default export', `export default 1\n`, /no-default-export/],
    [
      'a forgotten case',
      `export function name(kind: 'cash' | 'qr'): string {\n  switch (kind) {\n    case 'cash':\n      return 'tiền mặt'\n  }\n  return ''\n}\n`,
      /switch-exhaustiveness-check/,
    ],
  ]

  const fileOf = (text: string): string =>
    `packages/core/src/ledger/loose-${cases.findIndex(([, each]) => each === text)}.ts`
  let found: readonly string[]
  beforeAll(() => {
    const files = cases.map(([, text]) => [fileOf(text), text] as const)
    found = lintFindings(plant(Object.fromEntries(files))).split('\n')
  })

  test.each(cases)('%s is reported', (_what, text, rule) => {
    expect(found.filter((line) => line.includes(fileOf(text))).join('\n')).toMatch(rule)
  })
})
