import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { err, ok, type Result } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import type { MoveEnd } from './move-ends.ts'
import { noDatabase } from './operating-refusal.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import type { UsageProblem } from './usage-problem.ts'

export const moveCommand = command(
  {
    from: {
      type: 'string',
      valueHint: 'PLACE',
      description: about(
        'nơi đang có dữ liệu: sqlite:THƯ_MỤC hoặc postgres://…',
        'where the data is: sqlite:DIR or postgres://…',
      ),
    },
    to: {
      type: 'string',
      valueHint: 'PLACE',
      description: about(
        'nơi trống để chuyển đến: sqlite:THƯ_MỤC hoặc postgres://…',
        'the empty place to move to: sqlite:DIR or postgres://…',
      ),
    },
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const from = endOf('--from', args.from)
    if (!from.ok) return refuseUsage(from.problem, ['move'])
    const to = endOf('--to', args.to)
    if (!to.ok) return refuseUsage(to.problem, ['move'])
    const source = from.value
    if (isDeepStrictEqual(source, to.value)) {
      const expected = { vi: 'nơi khác với --from', en: 'another place than --from' }
      const problem = { type: 'OptionInvalid', option: '--to', found: '…', expected } as const
      return refuseUsage(problem, ['move'])
    }
    if ('dataDir' in source && !existsSync(join(source.dataDir, 'cho40.db'))) {
      say(noDatabase(source.dataDir))
      return REFUSED
    }
    const [{ orRefusal }, { moveBetween }, { moveProblemText }] = await Promise.all([
      import('./with-database.ts'),
      import('./move-ends.ts'),
      import('./move-problem-text.ts'),
    ])
    return orRefusal(placeOf(source, to.value), async () => {
      const moved = await moveBetween(source, to.value)
      if (!moved.ok) {
        if (args.json === true) printJson({ problem: moved.problem })
        say(moveProblemText(moved.problem))
        return REFUSED
      }
      const { content, ...counts } = moved.value
      if (args.json === true) printJson(moved.value)
      else printLine(reportText(counts, Object.keys(content).length))
      if ('dataDir' in to.value && !existsSync(join(to.value.dataDir, 'secrets.json'))) {
        saySecrets(to.value.dataDir)
      }
      return DONE
    })
  },
)

/** `sqlite:` and a folder, or a PostgreSQL address. */
export function endOf(option: string, text: string | undefined): Result<MoveEnd, UsageProblem> {
  if (text === undefined) return err({ type: 'OptionMissing', option })
  if (text.startsWith('sqlite:') && text.length > 'sqlite:'.length) {
    return ok({ dataDir: resolve(text.slice('sqlite:'.length)) })
  }
  if (/^postgres(ql)?:\/\//.test(text)) return ok({ databaseUrl: text })
  const expected = {
    vi: 'sqlite:THƯ_MỤC hoặc địa chỉ dạng postgres://máy/cơ_sở_dữ_liệu',
    en: 'sqlite:DIR or an address like postgres://host/database',
  }
  // Whatever was typed may hold a password.
  return err({ type: 'OptionInvalid', option, found: '…', expected })
}

/** What a refusal names: the folder of either side, and that a server is one of them. */
export function placeOf(...ends: readonly MoveEnd[]) {
  let dataDir = ''
  let databaseUrl: string | undefined
  for (const end of ends) {
    if ('dataDir' in end) dataDir = end.dataDir
    else databaseUrl = end.databaseUrl
  }
  return { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) }
}

function reportText(
  counts: Readonly<Record<'rows' | 'books' | 'entries' | 'transfers', number>>,
  tables: number,
): string {
  const { rows, books, entries, transfers } = counts
  return [
    `Đã chuyển ${rows} dòng của ${tables} bảng, đọc lại từng dòng và kiểm tra cả hai bên: mọi điều kiện đều đúng.`,
    `Moved ${rows} rows of ${tables} tables, read every row back and proved both sides: every invariant holds.`,
    `Sổ · Books: ${books}, bút toán · entries: ${entries}, giao dịch · transfers: ${transfers}`,
    'Nơi cũ còn nguyên. Đừng chạy máy chủ trên đó nữa · The old place is as it was. Run no server on it any more.',
  ].join('\n')
}

function saySecrets(dataDir: string): void {
  say({
    vi: `Chưa có secrets.json trong “${dataDir}”. Hãy chép tệp đó (và thư mục ảnh) từ thư mục dữ liệu cũ trước khi chạy máy chủ, nếu không mọi PIN phải đặt lại.`,
    en: `There is no secrets.json in "${dataDir}". Copy it (and the folder of pictures) from the old data folder before you start the server, or every PIN must be set anew.`,
  })
}
