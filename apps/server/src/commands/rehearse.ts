import { rm } from 'node:fs/promises'
import { createLog } from '../log.ts'
import type { DatabasePlace } from '../open-database.ts'
import { startServer } from '../start.ts'
import type { BookHead } from './backup-file.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { fileStage, freshFolder } from './rehearsal-file.ts'
import { schemaStage } from './rehearsal-schema.ts'
import type { Stage } from './rehearsal-stage.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

type Step = {
  readonly name: string
  readonly ok: boolean
  readonly ms: number
  readonly found: string
}

/**
 * Plays the update through on a copy of the database, beside the server that goes on over the real
 * one: brings the copy to this version's tables, proves it and every book's chain, and starts this
 * version on it where nobody reaches it and it does nothing by the clock. The copy lies in the data
 * folder, or on PostgreSQL in a schema of the same database, and is gone at the end; nothing else is touched.
 */
export async function rehearse(
  { dataDir, databaseUrl }: DatabasePlace,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const folder = await freshFolder(dataDir)
  const stage =
    databaseUrl === undefined ? fileStage(dataDir, folder) : schemaStage(folder, databaseUrl)
  const steps: Step[] = []
  const play = async (name: string, work: () => Promise<string>) => {
    if (steps.some(({ ok }) => !ok)) return
    steps.push(await played(name, work))
  }
  try {
    let before: readonly BookHead[] = []
    await play('Chép · Copy', async () => {
      before = await stage.copy()
      return `${before.length} sổ · books`
    })
    await play('Nâng bảng · Bring the tables forward', async () => {
      const applied = await stage.forward()
      return applied.join(', ') || 'đã đúng phiên bản · already current'
    })
    await play('Kiểm tra · Verify', () => proved(stage, before))
    await play('Chạy thử · Start', () => answered(stage.place))
  } finally {
    await stage.strike()
    await rm(folder, { recursive: true, force: true })
  }
  const passed = steps.every(({ ok }) => ok)
  if (json) printJson({ passed, steps })
  else printLine(text(steps, passed))
  return passed ? DONE : REFUSED
}

async function played(name: string, work: () => Promise<string>): Promise<Step> {
  const began = performance.now()
  const said = await work().then(
    (found) => ({ ok: true, found }),
    (error: unknown) => ({ ok: false, found: error instanceof Error ? error.message : 'unknown' }),
  )
  return { name, ...said, ms: Math.round(performance.now() - began) }
}

async function proved(stage: Stage, before: readonly BookHead[]): Promise<string> {
  const { heads, entries, damage } = await stage.proved()
  if (damage.length > 0) throw new Error(damage.join('; '))
  const now = new Map(heads.map(({ book, seq, hash }) => [book, `${seq} ${hash}`]))
  const changed = before.filter(({ book, seq, hash }) => now.get(book) !== `${seq} ${hash}`)
  if (changed.length > 0 || heads.length !== before.length) {
    const names = changed.map(({ book }) => book).join(', ')
    throw new Error(`chuỗi đã đổi · chains changed: ${names}`)
  }
  return `${heads.length} chuỗi như trước · chains as before, ${entries} bút toán · entries`
}

async function answered(place: DatabasePlace): Promise<string> {
  const log = createLog('error')
  const server = await startServer({ ...place, port: 0, demo: false, trial: true, log })
  try {
    const answer = await fetch(`${server.url}/health/ready`)
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
    return 'sẵn sàng · ready'
  } finally {
    await server.stop()
  }
}

function text(steps: readonly Step[], passed: boolean): string {
  const rows = steps.map(({ ok, name, ms, found }) => [ok ? '✓' : '✗', name, `${ms} ms`, found])
  const verdict = passed
    ? 'Chạy thử trên bản sao đạt; dữ liệu thật chưa đổi · The rehearsal passed; the real data is as it was'
    : 'CHẠY THỬ KHÔNG ĐẠT; dữ liệu thật chưa đổi · THE REHEARSAL FAILED; the real data is as it was'
  return `${table(rows)}\n\n${verdict}`
}
