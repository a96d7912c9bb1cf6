import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asvsFindings, type Requirement } from '../src/asvs.ts'
import { readEvidence, testNames } from '../src/asvs-evidence.ts'
import { ASVS_LEVELS } from '../src/asvs-ids.ts'
import { root } from '../src/repository.ts'

const MATRIX = 'packages/api/test/authorisation/matrix.test.ts'

let at = ''

/** A copy of the list with everything it points at. */
beforeEach(() => {
  at = mkdtempSync(join(tmpdir(), 'cho40-asvs-'))
  const paths = listed().flatMap(({ evidence = [] }) =>
    evidence.map((one) => readEvidence(one).path),
  )
  for (const path of new Set([...paths, 'security/asvs.json', 'docs/reference/asvs.md'])) {
    mkdirSync(dirname(join(at, path)), { recursive: true })
    cpSync(join(root, path), join(at, path))
  }
})

afterEach(() => rmSync(at, { recursive: true, force: true }))

function listed(): Requirement[] {
  const text = readFileSync(join(root, 'security/asvs.json'), 'utf8')
  return (JSON.parse(text) as { requirements: Requirement[] }).requirements
}

function changed(change: (one: Requirement) => readonly Requirement[]): readonly string[] {
  const requirements = listed().flatMap(change)
  writeFileSync(join(at, 'security/asvs.json'), JSON.stringify({ requirements }))
  return asvsFindings(at).filter((finding) => !finding.includes('--write'))
}

test('the list of this repository is whole, and everything it points at is there', () => {
  expect(asvsFindings()).toEqual([])
  const applicable = listed().filter(({ notApplicable }) => notApplicable === undefined)
  const gaps = applicable.filter(({ gap }) => gap !== undefined)
  console.info(
    `ASVS 5.0 L1+L2: ${applicable.length} of 253 apply, ${gaps.length} are not wholly met`,
  )
})

test('levels 1 and 2 have 70 and 183 requirements', () => {
  const levels = [...ASVS_LEVELS.values()]
  expect([1, 2].map((level) => levels.filter((one) => one === level).length)).toEqual([70, 183])
})

const only = (id: string, other: (one: Requirement) => Requirement) => (one: Requirement) =>
  one.id === id ? [other(one)] : [one]

test.each([
  ['is missing', (one: Requirement) => (one.id === '1.2.4' ? [] : [one])],
  [
    'is no requirement',
    (one: Requirement) => (one.id === '1.2.4' ? [one, { ...one, id: '1.2.99' }] : [one]),
  ],
  ['is there twice', (one: Requirement) => (one.id === '1.2.4' ? [one, one] : [one])],
  ['is of level 1', only('1.2.4', (one) => ({ ...one, level: 2 }))],
  ['has no evidence', only('1.2.4', (one) => ({ ...one, evidence: [] }))],
  ['which is not there', only('1.2.4', (one) => ({ ...one, evidence: ['docs/no-such-page.md'] }))],
  [
    'a heading that',
    only('1.2.4', (one) => ({ ...one, evidence: ['docs/operating/security.md#no-such-heading'] })),
  ],
  ['and at no test of it', only('1.2.4', (one) => ({ ...one, evidence: [MATRIX] }))],
  ['a test that', only('1.2.4', (one) => ({ ...one, evidence: [`${MATRIX}::it is all well`] }))],
  ['does not say why', only('1.2.6', (one) => ({ ...one, notApplicable: ' ' }))],
  ['applies or does not', only('1.2.6', (one) => ({ ...one, gap: 'something' }))],
])('one that %s is reported', (words, change) => {
  expect(changed(change)).toEqual([expect.stringContaining(words)])
})

test('a test that was emptied, skipped or renamed proves nothing', () => {
  const source = readFileSync(join(root, MATRIX), 'utf8')
  const [name = ''] = testNames(source)
  const changes = [
    '',
    source.replace(`test('${name}'`, `test.skip('${name}'`),
    source.replace(name, 'another name'),
  ]
  for (const changed of changes) {
    writeFileSync(join(at, MATRIX), changed)
    expect(asvsFindings(at)).toContainEqual(
      expect.stringContaining(`points at a test that ${MATRIX} does not have: ${name}`),
    )
  }
})

test('names are read where they stand: alone, over lines, from a table, with quotes', () => {
  const source = `test('one', () => 1)
it("it's two", async () => 2)
test.each([['a', 1], ['b', (2)]])(
  '%s is \\'three\\'',
  () => 3,
)
test.skip('four', () => 4)
describe('five', () => 5)`
  expect(testNames(source)).toEqual(['one', "it's two", "%s is 'three'"])
})

test('a page that says something else than the data is reported', () => {
  writeFileSync(join(at, 'docs/reference/asvs.md'), '# ASVS')
  expect(asvsFindings(at)).toEqual([expect.stringContaining('--write')])
})
