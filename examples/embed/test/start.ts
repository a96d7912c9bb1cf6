import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentBlocks } from '@cho40/checks/documents'
import { run } from './programs.ts'

const PAGE = 'docs/start/first-payment.md'
const INSTALL = 'npm install ../packages/*.tgz better-sqlite3'

/**
 * Does what the page tells a newcomer, block after block, in an empty folder; returns what the last
 * command printed. Only the packing is left to who calls, and instead of asking a registry the one line
 * that installs takes what was installed from the same tarballs before.
 */
export async function followTheStart(installed: string): Promise<string> {
  const empty = join(installed, 'newcomer')
  mkdirSync(empty)
  symlinkSync(join(installed, 'tarballs'), join(empty, 'packages'))
  const blocks = documentBlocks().filter(
    ({ file, language, note }) => file === PAGE && language !== 'text' && note.kind === 'none',
  )
  const script = blocks.map(({ language, text }) =>
    language === 'sh' ? text.replace(INSTALL, installFrom(installed)) : fileOf(empty, text),
  )
  if (!script.join('').includes('node_modules')) throw new Error(`${PAGE} installs another way`)
  return run(['sh', '-euc', script.join('\n')], empty)
}

/** What the page says that the last command prints. */
export function promisedByTheStart(): string {
  return textIn('text')
}

/** The one file that the page has written. */
export function programOfTheStart(): string {
  return textIn('ts')
}

function textIn(language: string): string {
  const blocks = documentBlocks().filter((one) => one.file === PAGE && one.language === language)
  return blocks.map(({ text }) => text).join('')
}

function installFrom(installed: string): string {
  return `ls ../packages/*.tgz > /dev/null && ln -s '${join(installed, 'node_modules')}' node_modules`
}

/** The page names one file; it is written where the commands before it have gone. */
function fileOf(empty: string, text: string): string {
  const kept = join(empty, 'first-payment.txt')
  writeFileSync(kept, text)
  return `cp '${kept}' first-payment.ts`
}
