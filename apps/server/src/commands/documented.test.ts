import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkArguments } from './check-arguments.ts'
import type { Command, CommandTable } from './command.ts'
import { COMMANDS } from './commands.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')
const DOCUMENTS = ['*.md', 'docs/**/*.md']
const CALL = /^(?:\S+=\S+ +)*(?:sudo +)?(?:npm run --silent cho40 -- |cho40 )(.*)$/

type Documented = { readonly at: string; readonly words: readonly string[] }

/** Every call of the command that stands in a shell block, without comments, pipes and continuations. */
function documented(): Documented[] {
  return globSync(DOCUMENTS, { cwd: ROOT }).flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const blocks = [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(([, body = '']) => body)
    return blocks
      .flatMap((body) => body.replaceAll('\\\n', ' ').split('\n'))
      .flatMap((line) => {
        const [, call] = CALL.exec(line.trim()) ?? []
        if (call === undefined) return []
        const [plain = ''] = call.split(/ [#|<>] ?/)
        return [{ at: `${file}: ${line.trim()}`, words: plain.trim().split(/\s+/) }]
      })
  })
}

/** The command that the first words name, and the words after it. */
async function found(words: readonly string[]): Promise<[Command, readonly string[]] | undefined> {
  let table: CommandTable = COMMANDS
  for (const [n, word] of words.entries()) {
    const entry = table[word]
    if (entry === undefined) return undefined
    if ('load' in entry) return [await entry.load(), words.slice(n + 1)]
    table = entry.commands
  }
  return undefined
}

test('every call in the documents names a command, with options that it has', async () => {
  const calls = documented()
  expect(calls.length).toBeGreaterThan(25)
  const wrong: unknown[] = []
  for (const { at, words } of calls) {
    if (words.includes('…') || words.includes('COMMAND') || words[0]?.startsWith('--')) continue
    const command = await found(words)
    const checked = command && checkArguments(command[1], command[0].args)
    if (!checked?.ok) wrong.push({ at, problem: checked?.problem ?? 'no such command' })
  }
  expect(wrong).toEqual([])
})

test('a call with an option that nobody declared would be found', async () => {
  const [command, rest] = (await found(['feed', 'list', '--everything'])) ?? []
  expect(command && checkArguments(rest ?? [], command.args).ok).toBe(false)
  expect(await found(['feed', 'lst'])).toBeUndefined()
})
