import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Db, mirrorQueue } from '@cho40/core'
import { type Instant, instantToMs } from '@cho40/values'
import { lastBackup } from '../backup-mark.ts'
import type { Finding } from './examine.ts'

const HOUR_MS = 3_600_000
/** A copy a day, with two hours for a machine that was off in the night. */
const BACKUP_HOURS = 26
const CLOCK_SLACK_MS = 5 * 60_000
const SILENT_HOURS = 7 * 24
/** A mirror that is well puts away what it has written every two thousand changes. */
const MIRROR_MOST = 20_000

/** Litestream looks at the log once a second. */
const LITESTREAM_SLACK_MS = 5 * 60_000

/**
 * Whether Litestream takes the log that was left to it: what it keeps in a folder beside the database
 * is about as new as the log. The log's length says nothing, since its file stays as long as it was.
 */
export function litestream(folder: string): Finding {
  const log = statSync(join(folder, 'cho40.db-wal'), { throwIfNoEntry: false })
  const taken = newestIn(join(folder, '.cho40.db-litestream'))
  const behindMs = taken === undefined ? Number.POSITIVE_INFINITY : (log?.mtimeMs ?? 0) - taken
  return {
    ok: behindMs <= LITESTREAM_SLACK_MS,
    name: 'Litestream',
    found: `${taken === undefined ? 'chưa thấy · not seen here, ' : ''}cho40.db-wal ${((log?.size ?? 0) / 1024 ** 2).toFixed(1)} MiB`,
    advice:
      'có vẻ Litestream không chạy, nhật ký WAL cứ dài ra: chạy nó, hoặc bỏ CHO40_CHECKPOINTS rồi khởi động lại máy chủ · Litestream seems not to run and the log only grows: start it, or take CHO40_CHECKPOINTS away and start the server again',
  }
}

/** When something in a folder was last written, however deep; undefined when there is nothing. */
function newestIn(folder: string): number | undefined {
  if (!existsSync(folder)) return undefined
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    // What Litestream removes meanwhile counts as old.
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  )
  return Math.max(0, ...times)
}

/** Whether only the server's own user can read the secrets. Windows has no such modes. */
export function secrets(folder: string): Finding | undefined {
  const stats = statSync(join(folder, 'secrets.json'), { throwIfNoEntry: false })
  if (stats === undefined || process.platform === 'win32') return undefined
  const mode = stats.mode & 0o777
  return {
    ok: (mode & 0o077) === 0,
    name: 'Tệp bí mật · Secrets',
    found: `secrets.json ${mode.toString(8).padStart(4, '0')}`,
    advice:
      'người khác đọc được: chmod 600 secrets.json, rồi đổi các khoá · others can read it: chmod 600, then renew the keys',
  }
}

/** How old the newest copy is that `cho40 backup` made. A database of today needs none yet. */
export async function backup(
  folder: string,
  { db, now }: { readonly db: Db; readonly now: Instant },
): Promise<Finding> {
  const at = lastBackup(folder)
  const since = at ?? (await madeAt(db)) ?? now
  const hours = Math.floor((instantToMs(now) - instantToMs(since)) / HOUR_MS)
  return {
    ok: hours <= BACKUP_HOURS,
    name: 'Sao lưu · Backup',
    found: at === undefined ? 'chưa có · none yet' : `${hours} giờ trước · hours ago`,
    advice: 'cho40 backup THƯ-MỤC/ --keep 30, mỗi ngày · every day',
  }
}

/** What a server has committed and its mirror has not taken; none where no mirror is kept. */
export async function mirror(db: Db): Promise<Finding | undefined> {
  const waiting = await mirrorQueue(db)
  if (waiting === undefined) return undefined
  return {
    ok: waiting <= MIRROR_MOST,
    name: 'Bản sao liên tục · Mirror',
    found: `${waiting} thay đổi chờ ghi hoặc dọn · changes to be written or put away`,
    advice:
      'bản sao liên tục không ghi được và làm đầy đĩa chính: xem nhật ký máy chủ và đĩa của bản sao · the mirror cannot be written and fills the main disk: see the server’s log and the mirror’s disk',
  }
}

async function madeAt(db: Db): Promise<Instant | null> {
  const { first } = await db
    .selectFrom('cho_migration')
    .select((eb) => eb.fn.min('applied_at').as('first'))
    .executeTakeFirstOrThrow()
  return first
}

/** A clock that is behind what was already written would put today's money into the past. */
export async function clock(db: Db, now: Instant): Promise<Finding> {
  const { newest } = await db
    .selectFrom('cho_entry')
    .select((eb) => eb.fn.max('recorded_at').as('newest'))
    .executeTakeFirstOrThrow()
  const behind = newest === null ? 0 : instantToMs(newest) - instantToMs(now)
  return {
    ok: behind <= CLOCK_SLACK_MS,
    name: 'Đồng hồ · Clock',
    found: now,
    advice: `chậm hơn bút toán mới nhất (${newest}): đồng bộ giờ bằng NTP · behind the newest entry: set it by NTP`,
  }
}

/** How many bank feeds have brought money lately. One that is silent is for a person to look at. */
export async function feeds(db: Db, now: Instant): Promise<Finding> {
  const open = await db
    .selectFrom('cho_feed')
    .leftJoin('cho_feed_tally', (join) =>
      join
        .onRef('cho_feed_tally.feed_id', '=', 'cho_feed.id')
        .on('cho_feed_tally.outcome', '=', 'taken'),
    )
    .where('closed_at', 'is', null)
    .groupBy(['cho_feed.id', 'opened_at'])
    .select((eb) => ['cho_feed.id', 'opened_at', eb.fn.max('cho_feed_tally.last_at').as('heard')])
    .execute()
  const since = instantToMs(now) - SILENT_HOURS * HOUR_MS
  // Null where a feed never brought anything: one that was opened lately has its time.
  const silent = open.filter((feed) => instantToMs(feed.heard ?? feed.opened_at) < since)
  return {
    ok: silent.length === 0,
    name: 'Nguồn ngân hàng · Bank feeds',
    found: `${open.length - silent.length}/${open.length}`,
    advice: `im lặng 7 ngày: cho40 feed list · silent for 7 days: ${silent.map(({ id }) => id).join(', ')}`,
  }
}
