import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { DatabasePlace } from '../open-database.ts'
import { processDeps } from '../process-deps.ts'
import { backup, clock, feeds, litestream, mirror, secrets } from './examine-keeping.ts'
import { postgresFindings } from './examine-postgres.ts'
import { leftFinding, leftSchemas } from './left-schemas.ts'
import { openBeside } from './open-beside.ts'
import { operatingRefusal } from './operating-refusal.ts'

/** One thing that was looked at. `advice` is what to do when it is not in order. */
export type Finding = {
  readonly ok: boolean
  readonly name: string
  readonly found: string
  readonly advice: string
}

const NODE_LEAST = [24, 7] as const
const FREE_BYTES_LEAST = 512 * 1024 * 1024

/** Looks at the machine and the data folder without changing anything. */
export async function examine(place: DatabasePlace): Promise<readonly Finding[]> {
  const folder = place.dataDir
  const common = [nodeVersion(), sqliteVersion(), folderWritable(folder), freeSpace(folder)]
  if (place.databaseUrl !== undefined) {
    return [...common, ...(await inside(place)), ...(await left(place.databaseUrl))]
  }
  if (!existsSync(join(folder, 'cho40.db'))) {
    return [...common, fine('Cơ sở dữ liệu · Database', 'chưa có · none yet')]
  }
  const log = place.checkpoints === undefined ? [] : [litestream(folder)]
  return [...common, writer(folder), ...log, ...(await inside(place))]
}

function fine(name: string, found: string): Finding {
  return { ok: true, name, found, advice: '' }
}

function nodeVersion(): Finding {
  const { node } = process.versions
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const [leastMajor, leastMinor] = NODE_LEAST
  const isNew = major > leastMajor || (major === leastMajor && minor >= leastMinor)
  const advice = `cần từ ${NODE_LEAST.join('.')} · needs ${NODE_LEAST.join('.')} or newer`
  return { ok: isNew, name: 'Node.js', found: node, advice }
}

function sqliteVersion(): Finding {
  const memory = new Database(':memory:')
  const version = String(memory.prepare('select sqlite_version()').pluck().get())
  memory.close()
  return fine('SQLite', version)
}

function folderWritable(folder: string): Finding {
  const name = 'Thư mục dữ liệu · Data folder'
  const nearest = nearestExisting(folder)
  if (!statSync(nearest).isDirectory()) {
    const advice = 'là một tệp, không phải thư mục · it is a file, no folder'
    return { ok: false, name, found: nearest, advice }
  }
  try {
    accessSync(nearest, constants.W_OK)
    return fine(name, nearest === folder ? folder : `${folder} (chưa có · not made yet)`)
  } catch {
    const advice = 'không ghi được, kiểm tra quyền · not writable'
    return { ok: false, name, found: folder, advice }
  }
}

function freeSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(nearestExisting(folder))
  const free = bavail * bsize
  const shown = `${Math.floor(free / 1024 ** 2)} MiB`
  const advice = 'đĩa sắp đầy, hãy dọn bớt · the disk is nearly full'
  return { ok: free >= FREE_BYTES_LEAST, name: 'Chỗ trống · Free space', found: shown, advice }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder))
}

/** Whether a server holds the folder. It is no fault if one does. */
function writer(folder: string): Finding {
  const name = 'Máy chủ · Server'
  const path = join(folder, 'writer.lock')
  if (!existsSync(path)) return fine(name, 'không chạy · not running')
  const lock = new Database(path, { timeout: 0, readonly: true })
  try {
    // A shared lock is refused exactly while a server holds its exclusive one.
    lock.prepare('select count(*) from sqlite_master').get()
    return fine(name, 'không chạy · not running')
  } catch {
    return fine(name, 'đang chạy · running')
  } finally {
    lock.close()
  }
}

/** What updates left beside the tables; a database that does not answer was told of already. */
async function left(databaseUrl: string): Promise<readonly Finding[]> {
  const now = processDeps.clock.now()
  const schemas = await leftSchemas(databaseUrl).catch(() => [])
  return schemas.map((schema) => leftFinding(schema, now))
}

/** What the data folder and the database tell, without a word of what stands in the books. */
async function inside(place: DatabasePlace): Promise<readonly Finding[]> {
  const name = 'Các bảng · Tables'
  const now = processDeps.clock.now()
  const kept = secrets(place.dataDir) ?? []
  try {
    const database = openBeside(place)
    const { db, dialect } = database
    try {
      const rows = await db.selectFrom('cho_migration').select('name').execute()
      const newest = rows
        .map((row) => row.name)
        .toSorted()
        .at(-1)
      const tables = fine(name, `${dialect}, ${newest ?? '–'}`)
      const copies = await backup(place.dataDir, { db, now })
      const own = dialect === 'sqlite' ? ((await mirror(db)) ?? []) : await postgresFindings(db)
      return [tables, await clock(db, now), await feeds(db, now), kept, copies, own].flat()
    } finally {
      await database.close()
    }
  } catch (error) {
    return [{ ok: false, name, ...ailment(error, place) }, kept].flat()
  }
}

/** What happened and what to do: a database server that is away is no damaged file. */
function ailment(error: unknown, place: DatabasePlace): Pick<Finding, 'found' | 'advice'> {
  const refusal = operatingRefusal(error, place)
  const found = error instanceof Error ? error.message : String(error)
  if (refusal) return { found, advice: `${refusal.vi} · ${refusal.en}` }
  const advice =
    'chưa rõ vì sao; dữ liệu chưa bị thay đổi, giữ nguyên và chạy cho40 verify · not known why; nothing was changed, leave it as it is and run cho40 verify'
  return { found, advice }
}
