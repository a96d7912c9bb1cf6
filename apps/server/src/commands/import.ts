import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
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
    const reason = await whyUnreadable(args.file)
    if (reason !== undefined) {
      return refuseUsage({ type: 'FileUnreadable', path: args.file, reason }, ['import'])
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

/** Node.js' code for a file that cannot be read; it is too large to be read at once. */
async function whyUnreadable(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.R_OK)
    return (await stat(path)).isDirectory() ? 'EISDIR' : undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

async function textOf(problem: ArchiveProblem): Promise<Sentence> {
  if (problem.type !== 'UnreadableArchive') {
    return (await import('./move-problem-text.ts')).moveProblemText(problem)
  }
  const { line, reason } = problem
  const at = line > 0
  return {
    vi: `${at ? `Dòng ${line} của tệp` : 'Tệp'} không dùng được (${REASONS_VI[reason] ?? reason}). Nơi mới vẫn trống. Cần cả tệp everything.ndjson mà cho40 export --everything đã ghi.`,
    en: `${at ? `Line ${line} of the file` : 'The file'} cannot be used (${reason}). The new place is still empty. Bring the whole everything.ndjson that cho40 export --everything wrote.`,
  }
}

const REASONS_VI: Readonly<Record<string, string>> = {
  'no line of an archive': 'không phải dòng của tệp này',
  'a row that fits no table': 'không khớp bảng nào',
  'not where it belongs': 'sai chỗ',
  'an unknown table': 'bảng lạ',
  'an unknown line': 'dòng lạ',
  'the end is missing': 'tệp bị cụt, thiếu phần cuối',
  'a value the tables refuse': 'có giá trị mà các bảng từ chối',
}
