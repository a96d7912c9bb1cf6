import { expect, test } from 'vitest'
import { documentBlocks, documentFindings, isRun } from '../src/docs-run.ts'
import { blocksOf } from '../src/docs-run-blocks.ts'
import { plant } from './plant.ts'

test('every code block of the documents is proved by something or says why not', () => {
  expect(documentFindings()).toEqual([])
  expect(documentBlocks().length).toBeGreaterThan(40)
})

test('a shell command that nothing runs is found, and one with a reason is not', () => {
  const at = plant({
    'docs/a.md': 'Do:\n\n```sh\nrm -rf .\n```\n',
    'docs/b.md': '<!-- not run: it asks a bank -->\n\n```sh\ncurl https://bank.example\n```\n',
    'docs/c.md': '<!-- not run: -->\n```sh\ntrue\n```\n',
    'docs/d.md': '<!-- run by: test/gone.test.ts -->\n```sh\ntrue\n```\n',
  })
  expect(documentFindings(at)).toEqual([
    'docs/a.md:3: sh that nothing runs: put <!-- run by: test --> or <!-- not run: why --> above',
    'docs/c.md:2: says no reason',
    'docs/d.md:2: is run by test/gone.test.ts, which is not there',
  ])
})

test('JSON that cannot be read is found', () => {
  const at = plant({ 'README.md': '```json\n{ "a": 1, }\n```\n\n```json\n{ "a": 1 }\n```\n' })
  expect(documentFindings(at)).toEqual(['README.md:1: is no JSON'])
})

test('what a block is compiled after stands in the comment above it, indented blocks too', () => {
  const text = '1. Do\n\n   <!-- given\n   const a = 1\n   -->\n   ```ts\n   a + 1\n   ```\n'
  const [block, ...others] = blocksOf('docs/e.md', text)
  expect(others).toEqual([])
  expect(block).toMatchObject({ language: 'ts', text: 'a + 1\n', line: 6 })
  expect(block?.note).toEqual({ kind: 'given', text: 'const a = 1' })
})

test('the examples of packages are run, those of other documents only compiled', () => {
  const ran = (file: string) => blocksOf(file, '```ts\nlet a = 1\n```\n').map(isRun)
  expect([ran('packages/values/README.md'), ran('docs/guides/embed.md')]).toEqual([[true], [false]])
})
