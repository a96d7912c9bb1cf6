import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isPermissive } from '../src/licences.ts'
import { manifestFindings } from '../src/manifests.ts'
import { tooHeavy } from '../src/sizes.ts'

let at = ''

beforeEach(() => {
  at = mkdtempSync(join(tmpdir(), 'cho40-rules-'))
})

afterEach(() => rmSync(at, { recursive: true, force: true }))

function write(path: string, content: object | string | Buffer): void {
  mkdirSync(dirname(join(at, path)), { recursive: true })
  const raw = typeof content === 'string' || Buffer.isBuffer(content)
  writeFileSync(join(at, path), raw ? content : JSON.stringify(content))
}

describe('manifests', () => {
  const values = { name: '@cho40/values', license: 'MIT', dependencies: {} }

  beforeEach(() => {
    write('package.json', { name: 'root', packageManager: 'pnpm@11.28.11' })
    write('tools/toolchain/package.json', { dependencies: { pnpm: '11.28.11' } })
    write('tools/toolchain/package-lock.json', '{ "pnpm": "11.28.11" }')
    write('tools/checks/package.json', {
      name: '@cho40/checks',
      license: 'MIT',
      private: true,
      devDependencies: { '@cho40/values': 'workspace:*', publint: 'catalog:' },
    })
    write('packages/values/package.json', values)
  })

  test('in order are accepted', () => {
    expect(manifestFindings(at)).toEqual([])
  })

  test('a version outside the catalog is reported', () => {
    write('packages/values/package.json', { ...values, devDependencies: { vitest: '^5.0.0' } })
    expect(manifestFindings(at)).toEqual([
      'packages/values: vitest is ^5.0.0; use catalog: or workspace:*',
    ])
  })

  test('a package that tools/checks does not wait for is reported', () => {
    write('packages/vietqr/package.json', { ...values, name: '@cho40/vietqr' })
    expect(manifestFindings(at)).toEqual([
      expect.stringContaining('add "@cho40/vietqr": "workspace:*"'),
    ])
  })

  test('the twenty-sixth production dependency is one too many', () => {
    const some = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`part-${index}`, 'catalog:']))
    write('packages/values/package.json', { ...values, dependencies: some(25) })
    expect(manifestFindings(at)).toEqual([])
    write('packages/values/package.json', { ...values, dependencies: some(26) })
    expect(manifestFindings(at)).toEqual([expect.stringMatching(/^26 direct production/)])
  })

  test('a published app, a foreign name and another licence are reported', () => {
    write('tools/stray/package.json', { name: 'stray', license: 'ISC' })
    expect(manifestFindings(at)).toEqual([
      'tools/stray: its name must start with @cho40/',
      'tools/stray: its licence must be MIT',
      'tools/stray: only packages/* are published; set "private": true',
    ])
  })

  test('another pnpm in tools/toolchain than in package.json is reported', () => {
    write('tools/toolchain/package.json', { dependencies: { pnpm: '12.0.0' } })
    expect(manifestFindings(at)).toEqual([expect.stringContaining('pnpm@11.28.11')])
  })
})

describe('licences', () => {
  test.each([
    'MIT',
    'Apache-2.0',
    'MIT AND OFL-1.1',
    '(MIT OR GPL-3.0)',
    'GPL-2.0 OR (MIT AND ISC)',
  ])('%s is permissive', (expression) => {
    expect(isPermissive(expression)).toBe(true)
  })

  test.each(['GPL-3.0', 'MIT AND GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED', 'Unknown', ''])(
    '%s is refused',
    (expression) => {
      expect(isPermissive(expression)).toBe(false)
    },
  )
})

describe('sizes', () => {
  const budget = { name: 'stall', folder: 'apps/stall/dist', files: 'index.html', most: 1024 }

  test('a file is weighed as it is sent, compressed', () => {
    write('apps/stall/dist/index.html', 'chợ '.repeat(10_000))
    expect(tooHeavy([budget], at)).toEqual([])
  })

  test('one that is over its budget is reported with the excess', () => {
    const noise = Buffer.from(Array.from({ length: 2048 }, (_, index) => (index * index * 31) >> 3))
    write('apps/stall/dist/index.html', noise)
    expect(tooHeavy([{ ...budget, most: 100 }], at)).toEqual([
      expect.stringMatching(/^stall is [\d.]+ KB over its budget$/),
    ])
  })

  test('a build without the file is reported, not weighed as nothing', () => {
    write('apps/stall/dist/other.html', '')
    expect(tooHeavy([budget], at)).toEqual(['stall: apps/stall/dist has no index.html to weigh'])
    expect(tooHeavy([{ ...budget, optional: true }], at)).toEqual([])
  })

  test('a page is weighed with what it names, not with what is fetched later', () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * index * 31) >> 3))
    write('apps/stall/dist/index.html', '<script src="/x/entry.js"></script>')
    write('apps/stall/dist/entry.js', 'entry')
    write('apps/stall/dist/later.js', noise)
    expect(tooHeavy([{ ...budget, page: true, most: 200 }], at)).toEqual([])
    write('apps/stall/dist/entry.js', noise)
    expect(tooHeavy([{ ...budget, page: true, most: 200 }], at)).toHaveLength(1)
  })

  test('what is not built yet weighs nothing', () => {
    expect(tooHeavy([budget], at)).toEqual([])
  })
})
