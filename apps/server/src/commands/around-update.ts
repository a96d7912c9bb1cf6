import type { DatabasePlace } from '../open-database.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import {
  KEPT_SCHEMA,
  type KeepProblem,
  keepCopy,
  letGo,
  type PutBackProblem,
  putBack,
} from './kept-copy.ts'
import { letTakenBackGo } from './left-schemas.ts'
import { moveProblemText } from './move-problem-text.ts'
import { printJson, printLine, type Sentence, say } from './say.ts'
import { orRefusal } from './with-database.ts'

/** What deploy/change-over.sh asks of PostgreSQL before and after it changes a release. */
export function aroundUpdate(
  wish: 'keep' | 'put-back' | 'let-go' | 'let-taken-back-go',
  place: DatabasePlace,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const { databaseUrl } = place
  if (databaseUrl === undefined) {
    say({
      vi: 'Lệnh này dành cho PostgreSQL; với tệp SQLite hãy dùng cho40 backup và cho40 restore. Chưa có gì thay đổi.',
      en: 'This is for PostgreSQL; with the SQLite file use cho40 backup and cho40 restore. Nothing was changed.',
    })
    return Promise.resolve(REFUSED)
  }
  return orRefusal(place, async () => {
    if (wish === 'let-go') {
      await letGo(databaseUrl)
      return DONE
    }
    if (wish === 'let-taken-back-go') {
      const dropped = await letTakenBackGo(databaseUrl)
      if (json) printJson({ dropped })
      else printLine(dropped.join('\n') || 'không có gì để bỏ · nothing to drop')
      return DONE
    }
    return wish === 'keep' ? keep(databaseUrl, json) : back(databaseUrl, json)
  })
}

async function keep(databaseUrl: string, json: boolean): Promise<ExitCode> {
  const kept = await keepCopy(databaseUrl)
  if (!kept.ok) {
    if (json) printJson({ problem: kept.problem })
    say(keepText(kept.problem))
    return REFUSED
  }
  const { tables, rows, books, entries } = kept.value
  if (json) printJson({ schema: KEPT_SCHEMA, tables, rows, books, entries })
  else
    printLine(
      `${KEPT_SCHEMA}: ${rows} dòng · rows, ${books} sổ · books, ${entries} bút toán · entries: verify đúng · holds`,
    )
  return DONE
}

async function back(databaseUrl: string, json: boolean): Promise<ExitCode> {
  const done = await putBack(databaseUrl)
  if (!done.ok) {
    if (json) printJson({ problem: done.problem })
    say(textOf(done.problem))
    return REFUSED
  }
  const { setAside } = done.value
  if (json) printJson({ setAside: setAside ?? null })
  else if (setAside === undefined)
    printLine(
      'Các bảng chưa hề đổi; đã bỏ bản giữ · The tables had not changed; the copy was dropped',
    )
  else
    printLine(
      `Đã đặt lại; các bảng vừa bị thay ở ${setAside} · Put back; what was in place is in ${setAside}`,
    )
  return DONE
}

function keepText(problem: KeepProblem): Sentence {
  if (problem.type !== 'MayNotKeep') return moveProblemText(problem)
  return {
    vi: 'Tài khoản PostgreSQL này không được tạo schema, nên không giữ được bản nào. Chưa có gì thay đổi. Chạy một lần: grant create on database … to …',
    en: 'This PostgreSQL role may make no schema, so no copy can be kept. Nothing was changed. Once: grant create on database … to …',
  }
}

function textOf(problem: PutBackProblem): Sentence {
  switch (problem.type) {
    case 'NothingKept':
      return {
        vi: 'Không có bản nào được giữ trong cơ sở dữ liệu này. Chưa có gì thay đổi.',
        en: 'No copy is kept in this database. Nothing was changed.',
      }
    case 'DoneSince':
      return {
        vi: `Từ khi giữ bản này đã có việc mới trong ${problem.books.length} sổ. Không lấy gì lại; bản giữ vẫn còn ở ${KEPT_SCHEMA}.`,
        en: `Something was done in ${problem.books.length} books since the copy. Nothing was taken back; the copy is still in ${KEPT_SCHEMA}.`,
      }
    case 'SourceInUse':
      return moveProblemText(problem)
  }
}
