import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conclude } from './conclude.ts'
import { type Block, blocksOf } from './docs-run-blocks.ts'
import { root } from './repository.ts'

export type { Block }

const DOCUMENTS = ['*.md', 'docs/**/*.md', 'packages/*/README.md', 'examples/**/*.md']
/** Plain text: what a program prints, a picture of letters. */
const TEXT = new Set(['', 'text'])
/** Pages whose commands a test does one after the other, as a newcomer would: examples/embed/test/start.ts. */
const FOLLOWED = /^docs\/start\//

/** Every code block of the documents that people read, in order of file and line. */
export function documentBlocks(at = root): Block[] {
  return globSync(DOCUMENTS, { cwd: at, exclude: (path) => path.includes('node_modules') })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .flatMap((file) => blocksOf(file, readFileSync(join(at, file), 'utf8')))
}

/** TypeScript that is compiled with the packed packages: all but what says why it is not. */
export function isCompiled({ language, note }: Block): boolean {
  return language === 'ts' && note.kind !== 'not compiled'
}

/** TypeScript that is a program by itself, and is run: the examples of the packages. */
export function isRun(block: Block): boolean {
  const ofPackage = /^packages\/[^/]+\/README\.md$/.test(block.file)
  return ofPackage && isCompiled(block) && block.note.kind === 'none'
}

/**
 * Blocks of which nothing proves that they work and that do not say why. TypeScript is compiled, JSON
 * is read; everything else is run by a test that is named, or carries a reason.
 */
export function documentFindings(at = root): string[] {
  return documentBlocks(at).flatMap((block) =>
    findingsOf(block, at).map((finding) => `${block.file}:${block.line}: ${finding}`),
  )
}

function findingsOf({ file, language, note, text }: Block, at: string): string[] {
  if (note.kind === 'not run' || note.kind === 'not compiled') {
    return note.text === '' ? ['says no reason'] : []
  }
  if (note.kind === 'run by') {
    return existsSync(join(at, note.text)) ? [] : [`is run by ${note.text}, which is not there`]
  }
  if (language === 'ts' || TEXT.has(language)) return []
  if (language === 'sh' && FOLLOWED.test(file)) return []
  if (language === 'json') return isJson(text) ? [] : ['is no JSON']
  return [`${language} that nothing runs: put <!-- run by: test --> or <!-- not run: why --> above`]
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

if (import.meta.main) conclude('Every code block is proved or says why not.', documentFindings())
