import { checkArguments } from './check-arguments.ts'
import type { Command, CommandTable } from './command.ts'
import { COMMANDS } from './commands.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { commandHelp, groupHelp } from './help.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printLine, type Sentence } from './say.ts'

/** Finds the command that the words name, checks the rest of the line, and runs it. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  return descend([], COMMANDS, words)
}

async function descend(
  path: readonly string[],
  commands: CommandTable,
  words: readonly string[],
): Promise<ExitCode> {
  const [name, ...rest] = words
  const known = Object.keys(commands)
  if (name === '--help' || name === '-h') return showHelp(groupHelp(path, commands))
  if (name === undefined) return refuseUsage({ type: 'CommandMissing', known }, path)
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!entry) return refuseUsage({ type: 'UnknownCommand', found: name, known }, path)
  const here = [...path, name]
  return 'commands' in entry
    ? descend(here, entry.commands, rest)
    : perform({ path: here, about: entry.about, command: await entry.load() }, rest)
}

type Found = {
  readonly path: readonly string[]
  readonly about: Sentence
  readonly command: Command
}

function perform({ path, about, command }: Found, words: readonly string[]): Promise<ExitCode> {
  if (wantsHelp(words)) {
    return Promise.resolve(showHelp(commandHelp(path, { about, args: command.args })))
  }
  const checked = checkArguments(words, command.args)
  return checked.ok ? command.run(words) : Promise.resolve(refuseUsage(checked.problem, path))
}

function wantsHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  const options = end < 0 ? words : words.slice(0, end)
  return options.includes('--help') || options.includes('-h')
}

function showHelp(text: string): ExitCode {
  printLine(text)
  return DONE
}
