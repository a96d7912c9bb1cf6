import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import type { DatabasePlace } from '../open-database.ts'
import type { S3Place } from '../photo-s3-place.ts'
import { processDeps } from '../process-deps.ts'
import { type BookHead, backupTo } from './backup-file.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { restoreInto } from './restore-file.ts'
import { restoreProblemText } from './restore-problem-text.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

const PIECE_MS = 120_000
/** A server sends what is new every five seconds. */
const STORE_FOLLOWS_MS = 10_000

type Step = {
  readonly name: string
  readonly ok: boolean
  readonly ms: number
  readonly found: string
}

/**
 * Proves that the copies would help: backs the running database up, restores it in a folder of its
 * own, verifies it and compares every book's chain; and rebuilds the database from the mirror alone
 * when there is one, in a folder or in a store. Everything it makes is removed again; the real data
 * and the store are only read.
 */
export async function runDrill(
  from: Pick<DatabasePlace, 'dataDir' | 'databaseUrl'> & {
    readonly mirrorDir: string | undefined
    readonly mirrorStore: S3Place | undefined
  },
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
    const { mirrorDir, mirrorStore } = from
    if (mirrorDir !== undefined) {
      await timed(steps, 'Chỉ từ bản sao liên tục · From the mirror alone', () =>
        comeBack(mirrorDir, join(folder, 'mirrored'), books),
      )
    }
    if (mirrorStore !== undefined) {
      await timed(steps, 'Chỉ từ kho ngoài · From the store alone', () =>
        comeFromStore(mirrorStore, folder, books),
      )
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const isPassed = steps.every((step) => step.ok)
  if (json) printJson({ passed: isPassed, steps })
  else {
    const rows = steps.map(({ ok, name, ms, found }) => [ok ? '✓' : '✗', name, `${ms} ms`, found])
    const verdict = isPassed
      ? 'Diễn tập đạt: các bản sao dùng được · The drill passed: the copies are good'
      : 'DIỄN TẬP KHÔNG ĐẠT · THE DRILL FAILED'
    printLine(`${table(rows)}\n\n${verdict}`)
  }
  return isPassed ? DONE : REFUSED
}

type Found = Pick<Step, 'ok' | 'found'> & { readonly isBehind?: boolean }

/**
 * What a machine that is gone would find: the newest file of the mirror, fetched piece by piece. A store
 * follows a running server by some seconds, so one that is behind is asked once more.
 */
async function comeFromStore(
  place: S3Place,
  folder: string,
  books: readonly BookHead[],
): Promise<Found> {
  const [{ fetchMirror }, { s3Store }] = await Promise.all([
    import('../mirror-s3-fetch.ts'),
    import('../s3-store.ts'),
  ])
  const store = s3Store(place, { timeoutMs: PIECE_MS })
  const look = async (name: string): Promise<Found> => {
    const fetched = join(folder, `${name}.fetched`)
    const brought = await fetchMirror(store, { folder: fetched, all: false })
    if (brought.ok) return comeBack(fetched, join(folder, name), books)
    const { vi, en } = restoreProblemText(brought.problem)
    return { ok: false, found: `${vi} · ${en}` }
  }
  try {
    const first = await look('first')
    if (first.isBehind !== true) return first
    await passed(STORE_FOLLOWS_MS)
    return await look('second')
  } catch (error) {
    // The store does not answer: that is what a drill is to find out.
    return { ok: false, found: error instanceof Error ? error.message : String(error) }
  }
}

async function comeBack(
  from: string,
  dataDir: string,
  wanted: readonly BookHead[],
): Promise<Found> {
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
  return { ok: missing.length === 0, found, isBehind: missing.length > 0 }
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
