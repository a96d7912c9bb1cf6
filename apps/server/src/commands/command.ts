import { type ArgsDef, defineCommand, type ParsedArgs, runCommand } from 'citty'
import { type ExitCode, REFUSED } from './exit-code.ts'
import type { Sentence } from './say.ts'

/** One command, loaded only when it is asked for. */
export type Command = {
  readonly args: ArgsDef
  /** Takes arguments that `checkArguments` has let pass. */
  readonly run: (rawArgs: readonly string[]) => Promise<ExitCode>
}

/** A leaf is loaded; a group only leads on. */
export type CommandEntry =
  | { readonly about: Sentence; readonly load: () => Promise<Command> }
  | { readonly about: Sentence; readonly commands: CommandTable }
export type CommandTable = Readonly<Record<string, CommandEntry>>

/** Declares a command: its options once, for the parser, the types and the help alike. */
export function command<const Args extends ArgsDef>(
  args: Args,
  run: (args: ParsedArgs<Args>) => Promise<ExitCode> | ExitCode,
): Command {
  return {
    args,
    async run(rawArgs) {
      let code: ExitCode = REFUSED
      const definition = defineCommand<Args>({
        args,
        async run(context) {
          code = await run(context.args)
        },
      })
      await runCommand(definition, { rawArgs: [...rawArgs] })
      return code
    },
  }
}

/** What an option means, in one text: citty keeps a single description. */
export function about(vi: string, en: string): string {
  return `${vi} · ${en}`
}

export const jsonArgument = {
  json: { type: 'boolean', description: about('in ra JSON', 'print JSON') },
} as const
