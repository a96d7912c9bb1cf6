import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Reading } from '@cho40/core'
import Database from 'better-sqlite3'
import { type DatabasePlace, openDatabase, openForReading } from '../open-database.ts'

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
  if (place.databaseUrl !== undefined) return [...common, await schema(() => openDatabase(place))]
  if (!existsSync(join(folder, 'cho40.db'))) {
    return [...common, finding('Cơ sở dữ liệu · Database', true, 'chưa có · none yet')]
  }
  return [...common, writer(folder), await schema(() => openForReading(folder))]
}

function finding(name: string, ok: boolean, found: string, advice = ''): Finding {
  return { ok, name, found, advice }
}

function nodeVersion(): Finding {
  const { node } = process.versions
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const [leastMajor, leastMinor] = NODE_LEAST
  const isNew = major > leastMajor || (major === leastMajor && minor >= leastMinor)
  const advice = `cần từ ${NODE_LEAST.join('.')} · needs ${NODE_LEAST.join('.')} or newer`
  return finding('Node.js', isNew, node, advice)
}

function sqliteVersion(): Finding {
  const memory = new Database(':memory:')
  const version = String(memory.prepare('select sqlite_version()').pluck().get())
  memory.close()
  return finding('SQLite', true, version)
}

function folderWritable(folder: string): Finding {
  const name = 'Thư mục dữ liệu · Data folder'
  const nearest = nearestExisting(folder)
  try {
    accessSync(nearest, constants.W_OK)
    return finding(name, true, nearest === folder ? folder : `${folder} (chưa có · not made yet)`)
  } catch {
    return finding(name, false, folder, 'không ghi được, kiểm tra quyền · not writable')
  }
}

function freeSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(nearestExisting(folder))
  const free = bavail * bsize
  const shown = `${Math.floor(free / 1024 ** 2)} MiB`
  const advice = 'đĩa sắp đầy, hãy dọn bớt · the disk is nearly full'
  return finding('Chỗ trống · Free space', free >= FREE_BYTES_LEAST, shown, advice)
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder))
}

/** Whether a server holds the folder. It is no fault if one does. */
function writer(folder: string): Finding {
  const name = 'Máy chủ · Server'
  const path = join(folder, 'writer.lock')
  if (!existsSync(path)) return finding(name, true, 'không chạy · not running')
  const lock = new Database(path, { timeout: 0, readonly: true })
  try {
    // A shared lock is refused exactly while a server holds its exclusive one.
    lock.prepare('select count(*) from sqlite_master').get()
    return finding(name, true, 'không chạy · not running')
  } catch {
    return finding(name, true, 'đang chạy · running')
  } finally {
    lock.close()
  }
}

async function schema(
  open: () => Promise<Reading & Closing> | (Reading & Closing),
): Promise<Finding> {
  const name = 'Các bảng · Tables'
  try {
    const database = await open()
    try {
      const rows = await database.db.selectFrom('cho_migration').select('name').execute()
      const newest =
        rows
          .map((row) => row.name)
          .toSorted()
          .at(-1) ?? '–'
      return finding(name, true, `${database.dialect}, ${newest}`)
    } finally {
      await database.close()
    }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return finding(name, false, found, 'xem lỗi, hoặc khôi phục bản sao lưu · see the error')
  }
}

type Closing = { readonly close: () => Promise<void> }
