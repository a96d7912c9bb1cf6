import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Block, documentBlocks, isCompiled, isRun } from '@cho40/checks/documents'
import { installTarballs } from '@cho40/checks/tarballs'

const HERE = join(import.meta.dirname, '..')
const PROGRAMS = ['common', 'node-script', 'hono-host', 'express-host', 'own-tables']
const WANTED = [
  '@hono/node-server',
  '@types/better-sqlite3',
  '@types/node',
  '@types/pg',
  'better-sqlite3',
  'express',
  'hono',
  'kysely',
  'pg',
  'typescript',
]

/** As strict as TypeScript gets for whoever imports the packages; their own types are checked, too. */
const STRICT = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleDetection: 'force',
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  skipLibCheck: false,
  noEmit: true,
}

export type Outside = {
  readonly folder: string
  /** Programs of the documents that are run, by file and line. */
  readonly documents: readonly { readonly name: string; readonly file: string }[]
  remove(): void
}

/**
 * A folder that is no part of the workspace, as somebody else's project is: the packed packages
 * installed, the examples and the TypeScript of the documents beside them.
 */
export async function outside(): Promise<Outside> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cho40-outside-')))
  await installTarballs(folder, WANTED)
  for (const name of [...PROGRAMS, 'statement-page']) {
    cpSync(join(HERE, name), join(folder, name), { recursive: true })
  }
  const blocks = documentBlocks().filter(isCompiled)
  for (const block of blocks) write(join(folder, fileOf(block)), programOf(block))
  write(join(folder, 'every-entry.ts'), everyEntry(folder))
  const include = ['**/*.ts']
  const tsconfig = { compilerOptions: STRICT, include, exclude: ['node_modules'] }
  write(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  const documents = blocks.filter(isRun).map((block) => ({
    name: `${block.file}:${block.line}`,
    file: fileOf(block),
  }))
  return { folder, documents, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function fileOf({ file, line }: Block): string {
  return join('documents', file.replace(/\.md$/, ''), `line-${line}.ts`)
}

function programOf({ note, text }: Block): string {
  return note.kind === 'given' ? `${note.text}\n${text}` : text
}

/** A program that imports everything that the packages offer. */
function everyEntry(folder: string): string {
  const entries = entriesOf(folder).map((name, n) => `import * as entry${n} from '${name}'\n`)
  return `${entries.join('')}console.log([${entries.map((_, n) => `entry${n}`).join(', ')}].length)\n`
}

const SKIPPED = /\.css$|^\.\/testing$|^\.\/package\.json$/

/** What can be imported from the installed packages by name. The widget is no library: a page loads it. */
function entriesOf(folder: string): string[] {
  const home = join(folder, 'node_modules', '@cho40')
  return readdirSync(home)
    .filter((name) => name !== 'widget')
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(home, name, 'package.json'), 'utf8')
      const { exports } = JSON.parse(text) as { exports: Record<string, unknown> }
      return Object.keys(exports)
        .filter((key) => !SKIPPED.test(key))
        .map((key) => `@cho40/${name}${key.slice(1)}`)
    })
}
