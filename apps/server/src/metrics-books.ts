import { statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Deps } from '@cho40/core'
import { type Instant, instantToMs, marketDayOf, plusDays } from '@cho40/values'
import { lastBackup } from './backup-mark.ts'
import type { Metric } from './metrics-text.ts'

/**
 * How the server's books fare, for who keeps it running: counts and ages, over all markets. No amount, no
 * name, no stall and no account.
 */
export async function measureBooks(deps: Deps, dataDir: string): Promise<readonly Metric[]> {
  return [
    ...(await exceptions(deps)),
    ...(await feeds(deps)),
    await devices(deps),
    backupAge(lastBackup(dataDir), deps.clock.now()),
    gauge('cho40_database_bytes', 'Size of the database.', await databaseBytes(deps, dataDir)),
    gauge(
      'cho40_disk_free_bytes',
      'What may still be written to the data folder.',
      freeBytes(dataDir),
    ),
  ]
}

/** Bytes that this user may still write where the folder lies. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, type: 'gauge', help, samples: [{ value }] }
}

/** Left out while `cho40 backup` never ran: a copy that others make is not known here. */
function backupAge(at: Instant | undefined, now: Instant): Metric {
  const seconds = at && Math.round((instantToMs(now) - instantToMs(at)) / 1000)
  return {
    name: 'cho40_backup_age_seconds',
    type: 'gauge',
    help: 'Since `cho40 backup` last made a copy that proved itself.',
    samples: seconds === undefined ? [] : [{ value: seconds }],
  }
}

async function exceptions({ db, clock }: Deps): Promise<Metric[]> {
  const rows = await db
    .selectFrom('cho_exception')
    .where('state', '=', 'open')
    .groupBy('type')
    .select((eb) => [
      'type',
      eb.fn.countAll<number>().as('open'),
      eb.fn.min('opened_at').as('oldest'),
    ])
    .execute()
  const now = instantToMs(clock.now())
  return [
    {
      name: 'cho40_exceptions_open',
      type: 'gauge',
      help: 'Money that waits for a person to say what it is, by kind.',
      samples: rows.map(({ type, open }) => ({ labels: { type }, value: open })),
    },
    {
      name: 'cho40_exception_oldest_seconds',
      type: 'gauge',
      help: 'How long the oldest of them has waited.',
      samples: rows.map(({ type, oldest }) => ({
        labels: { type },
        value: Math.round((now - instantToMs(oldest)) / 1000),
      })),
    },
  ]
}

async function feeds({ db, clock }: Deps): Promise<Metric[]> {
  const now = clock.now()
  const today = marketDayOf(now)
  const tallies = await db
    .selectFrom('cho_feed_tally')
    .innerJoin('cho_feed', 'cho_feed.id', 'cho_feed_tally.feed_id')
    .where('cho_feed.closed_at', 'is', null)
    .where('cho_feed_tally.day', '>=', plusDays(today, -HEARD_DAYS))
    .select(['feed_id', 'provider', 'day', 'outcome', 'count', 'last_at'])
    .execute()
  const results = new Map<
    string,
    { labels: { provider: string; outcome: string }; value: number }
  >()
  const heard = new Map<string, { labels: { provider: string; feed: string }; value: number }>()
  for (const { feed_id: feed, provider, day, outcome, count, last_at } of tallies) {
    if (day === today) {
      const value = (results.get(`${provider} ${outcome}`)?.value ?? 0) + count
      results.set(`${provider} ${outcome}`, { labels: { provider, outcome }, value })
    }
    if (outcome !== 'taken') continue
    const age = Math.round((instantToMs(now) - instantToMs(last_at)) / 1000)
    const value = Math.min(age, heard.get(feed)?.value ?? age)
    heard.set(feed, { labels: { provider, feed }, value })
  }
  return [
    {
      name: 'cho40_feed_messages_today',
      type: 'gauge',
      help: 'Messages of banks on the market day, by what became of them.',
      samples: [...results.values()],
    },
    {
      name: 'cho40_feed_last_message_seconds',
      type: 'gauge',
      help: 'Since a feed last brought money; a feed that was silent for a week is left out.',
      samples: [...heard.values()],
    },
  ]
}
const HEARD_DAYS = 7

/** A till that sells without a network is seen again when it has one. */
async function devices({ db, clock }: Deps): Promise<Metric> {
  const today = marketDayOf(clock.now())
  const rows = await db.selectFrom('cho_device').select('last_seen_at').execute()
  const counts = { today: 0, week: 0, earlier: 0 }
  for (const { last_seen_at: seen } of rows) {
    const day = marketDayOf(seen)
    if (day >= today) counts.today += 1
    else if (day > plusDays(today, -7)) counts.week += 1
    else counts.earlier += 1
  }
  return {
    name: 'cho40_tills',
    type: 'gauge',
    help: 'Phones and computers that sell, by when they were last in touch.',
    samples: Object.entries(counts).map(([seen, value]) => ({ labels: { seen }, value })),
  }
}

async function databaseBytes({ db, dialect }: Deps, dataDir: string): Promise<number> {
  if (dialect === 'sqlite') {
    return ['cho40.db', 'cho40.db-wal']
      .map((file) => statSync(join(dataDir, file), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0)
  }
  const { bytes } = await db
    .selectNoFrom((eb) =>
      eb.fn<number>('pg_database_size', [eb.fn('current_database')]).as('bytes'),
    )
    .executeTakeFirstOrThrow()
  return bytes
}
