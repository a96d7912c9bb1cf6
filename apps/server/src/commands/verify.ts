import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { AnchorCheck, VerifyReport } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { noDatabase } from './operating-refusal.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { readInputFile } from './read-input-file.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import { table } from './table.ts'
import type { UsageProblem } from './usage-problem.ts'

export const verifyCommand = command(
  {
    anchors: {
      type: 'string',
      valueHint: 'FILE',
      description: about(
        'danh sách dấu kiểm in trên phiếu, mỗi dòng một dấu; - là đầu vào chuẩn',
        'printed heads of slips to look up, one a line; - is standard input',
      ),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['verify'])
    const listed = await readAnchors(args.anchors)
    if (!listed.ok) return refuseUsage(listed.problem, ['verify'])
    const { dataDir, databaseUrl } = place.value
    if (databaseUrl === undefined && !existsSync(join(dataDir, 'cho40.db'))) {
      say(noDatabase(dataDir))
      return REFUSED
    }
    const [{ orRefusal, whileOpen }, { openBeside }, { verify }, { checkAnchors }] =
      await Promise.all([
        import('./with-database.ts'),
        import('./open-beside.ts'),
        import('@cho40/core'),
        import('@cho40/core/ledger'),
      ])
    return orRefusal(place.value, async () => {
      const database = openBeside(place.value)
      return whileOpen(database, async () => {
        const report = await verify(database)
        const anchors = listed.value && (await checkAnchors(database, listed.value))
        if (args.json === true) printJson(anchors ? { ...report, anchors } : report)
        else
          printLine([reportText(report), ...(anchors ? [anchorsText(anchors)] : [])].join('\n\n'))
        const allFound = anchors?.every(({ result }) => result === 'found') ?? true
        return report.clean && allFound ? DONE : REFUSED
      })
    })
  },
)

/** The lines of the list that was named; undefined when none was. Problems: FileUnreadable. */
async function readAnchors(
  path: string | undefined,
): Promise<Result<readonly string[] | undefined, UsageProblem>> {
  if (path === undefined) return ok(undefined)
  const bytes = path === '-' ? ok(await buffer(process.stdin)) : await readInputFile(path)
  if (!bytes.ok) return bytes
  return ok(new TextDecoder().decode(bytes.value).split(/\r?\n/))
}

const RESULTS = {
  found: ['✓', 'có trong chuỗi · in the chain'],
  elsewhere: ['✗', 'thuộc sổ hay ngày khác · of another book or day'],
  missing: ['✗', 'KHÔNG CÓ trong chuỗi nào · IN NO CHAIN'],
  unreadable: ['✗', 'không đọc được dấu kiểm · no head can be read'],
} as const satisfies Record<AnchorCheck['result'], readonly [string, string]>

function anchorsText(anchors: readonly AnchorCheck[]): string {
  const rows = anchors.map(({ line, text, result, at }) => {
    const [mark, meaning] = RESULTS[result]
    const place = at ? `${at.bookId} #${at.seq} ${at.kind} ${at.day ?? ''}` : shown(text)
    return [mark, String(line), meaning, place]
  })
  const found = anchors.filter(({ result }) => result === 'found').length
  const verdict = `Dấu kiểm trên phiếu · Printed heads: ${found}/${anchors.length}`
  return `${table(rows)}\n\n${verdict}`
}

/** A line of somebody's file, shortened and without control characters. */
function shown(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').slice(0, 60)
}

function reportText({ clean, checks, books, entries, transfers }: VerifyReport): string {
  const rows = checks.flatMap(({ id, statement, statementVi, violations }) => [
    [violations === 0 ? '✓' : '✗', id, String(violations), statementVi],
    ...(violations === 0 ? [] : [['', '', '', statement]]),
  ])
  const counts = `Sổ · Books: ${books}, bút toán · entries: ${entries}, giao dịch · transfers: ${transfers}`
  const verdict = clean
    ? 'Mọi điều kiện đều đúng · Every invariant holds'
    : 'CÓ ĐIỀU KIỆN SAI: giữ nguyên tệp dữ liệu và báo người phát triển · ' +
      'AN INVARIANT IS BROKEN: keep the data as it is and tell the developers'
  return `${table(rows)}\n\n${counts}\n${verdict}`
}
