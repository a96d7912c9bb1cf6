import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { ArchiveProblem } from '@cho40/core'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { endOf, placeOf } from './move.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, type Sentence, say } from './say.ts'

/** Builds a database from what `export --everything` wrote, in an empty place, and proves it. */
export const importCommand = command(
  {
    file: {
      type: 'positional',
      required: true,
      description: about('tệp everything.ndjson', 'the file everything.ndjson'),
    },
    to: {
      type: 'string',
      valueHint: 'PLACE',
      description: about(
        'nơi trống: sqlite:THƯ_MỤC hoặc postgres://…',
        'an empty place: sqlite:DIR or postgres://…',
      ),
    },
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const to = endOf('--to', args.to)
    if (!to.ok) return refuseUsage(to.problem, ['import'])
    if (!existsSync(args.file)) {
      return refuseUsage({ type: 'FileUnreadable', path: args.file, reason: 'ENOENT' }, ['import'])
    }
    const [{ orRefusal }, { importInto }] = await Promise.all([
      import('./with-database.ts'),
      import('./move-ends.ts'),
    ])
    return orRefusal(placeOf(to.value), async () => {
      const input = createReadStream(args.file, 'utf8')
      const built = await importInto(to.value, createInterface({ input, crlfDelay: Infinity }))
      if (!built.ok) {
        if (args.json === true) printJson({ problem: built.problem })
        say(await textOf(built.problem))
        return REFUSED
      }
      const { rows, books, entries } = built.value
      if (args.json === true) printJson(built.value)
      else
        printLine(
          `${rows} dòng · rows, ${books} sổ · books, ${entries} bút toán · entries: verify đúng · holds`,
        )
      return DONE
    })
  },
)

async function textOf(problem: ArchiveProblem): Promise<Sentence> {
  if (problem.type !== 'UnreadableArchive') {
    return (await import('./move-problem-text.ts')).moveProblemText(problem)
  }
  const { line, reason } = problem
  return {
    vi: `Dòng ${line} của tệp không đọc được (${reason}). Nơi mới vẫn trống.`,
    en: `Line ${line} of the file cannot be read (${reason}). The new place is still empty.`,
  }
}
