import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabasePlace } from '../open-database.ts'
import { processDeps } from '../process-deps.ts'
import { type BookHead, backupTo } from './backup-file.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { restoreInto } from './restore-file.ts'
import { restoreProblemText } from './restore-problem-text.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

type Step = {
  readonly name: string
  readonly ok: boolean
  readonly ms: number
  readonly found: string
}

/**
 * Proves that the copies would help: backs the running database up, restores it in a folder of its
 * own, verifies it and compares every book's chain; and rebuilds the database from the mirror alone
 * when there is one. Everything it makes is removed again; the real data is only read.
 */
export async function runDrill(
  from: Pick<DatabasePlace, 'dataDir' | 'databaseUrl'> & { readonly mirrorDir: string | undefined },
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'cho40-drill-'))
  const steps: Step[] = []
  try {
    const path = join(folder, 'copy.db')
    let books: readonly BookHead[] = []
    await timed(steps, 'Sao lưu · Back up', async () => {
      const report = await backupTo(path, { ...from, at: processDeps.clock.now() })
      books = report.books
      const found =
        report.damage.join('; ') ||
        `${books.length} sổ · books, ${report.entries} bút toán · entries`
      return { ok: report.damage.length === 0, found }
    })
    await timed(steps, 'Khôi phục · Restore', () => comeBack(path, join(folder, 'data'), books))
    const { mirrorDir } = from
    if (mirrorDir !== undefined) {
      await timed(steps, 'Chỉ từ bản sao liên tục · From the mirror alone', () =>
        comeBack(mirrorDir, join(folder, 'mirrored'), books),
      )
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const passed = steps.every((step) => step.ok)
  if (json) printJson({ passed, steps })
  else {
    const rows = steps.map(({ ok, name, ms, found }) => [ok ? '✓' : '✗', name, `${ms} ms`, found])
    const verdict = passed
      ? 'Diễn tập đạt: các bản sao dùng được · The drill passed: the copies are good'
      : 'DIỄN TẬP KHÔNG ĐẠT · THE DRILL FAILED'
    printLine(`${table(rows)}\n\n${verdict}`)
  }
  return passed ? DONE : REFUSED
}

async function comeBack(
  from: string,
  dataDir: string,
  wanted: readonly BookHead[],
): Promise<Pick<Step, 'ok' | 'found'>> {
  const restored = await restoreInto({ from, dataDir, replace: false })
  if (!restored.ok) {
    const { vi, en } = restoreProblemText(restored.problem)
    return { ok: false, found: `${vi} · ${en}` }
  }
  const { books } = restored.value
  // A mirror goes on while the drill runs, so a chain may be longer there, never shorter.
  const seqs = new Map(books.map((head) => [head.book, head]))
  const missing = wanted.filter(({ book, seq, hash }) => {
    const head = seqs.get(book)
    return head === undefined || head.seq < seq || (head.seq === seq && head.hash !== hash)
  })
  const found =
    missing.length === 0
      ? `${books.length} chuỗi khớp · chains agree`
      : `thiếu · missing: ${missing.map(({ book }) => book).join(', ')}`
  return { ok: missing.length === 0, found }
}

async function timed(
  steps: Step[],
  name: string,
  work: () => Promise<Pick<Step, 'ok' | 'found'>>,
): Promise<void> {
  const began = performance.now()
  const { ok, found } = await work()
  steps.push({ name, ok, ms: Math.round(performance.now() - began), found })
}
