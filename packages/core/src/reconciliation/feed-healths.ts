import type {
  CooperativeId,
  FeedConcern,
  FeedHealth,
  FeedOutcome,
  FeedPullView,
  MarketId,
} from '@cho40/contract'
import { type Instant, type MarketDay, marketDayOf, plusDays } from '@cho40/values'
import { calendarsOf, daysHeld } from '../market/market-days.ts'
import type { Reading } from '../store/deps.ts'
import { accountsInReach, heardAndMissed, statementProofs } from './feed-accounts.ts'
import { quietDays } from './feed-quiet.ts'
import type { Feed } from './feeds.ts'
import { grouped } from './grouped.ts'
import type { ReconciliationTables } from './tables.ts'

/** What is usual is read from so many days; what is wrong now from fewer. */
const USUAL_DAYS = 60
const PROVED_DAYS = 30
const SHOWN_DAYS = 14
const REFUSAL_DAYS = 7

/** A feed with how it fares and how far it was fetched. */
export type KnownFeed = {
  readonly feed: Feed
  readonly health: FeedHealth
  readonly pull: FeedPullView | null
}

/** The feeds of a market or cooperative, the latest first, each with its health. */
export async function feedsOf(
  reading: Reading,
  { reach, now }: { readonly reach: MarketId | CooperativeId; readonly now: Instant },
): Promise<KnownFeed[]> {
  const feeds = await reading.db
    .selectFrom('cho_feed')
    .selectAll()
    .where('reach', '=', reach)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .execute()
  const known: KnownFeed[] = []
  for (const feed of feeds) {
    known.push({
      feed,
      health: await healthOf(reading, feed, now),
      pull: await pullOf(reading, feed),
    })
  }
  return known
}

/** How a feed fares, worked out from what it told, its counts and the statements. */
export async function healthOf(reading: Reading, feed: Feed, now: Instant): Promise<FeedHealth> {
  const today = marketDayOf(now)
  const tallies = await reading.db
    .selectFrom('cho_feed_tally')
    .selectAll()
    .where('feed_id', '=', feed.id)
    .where('day', '>=', plusDays(today, -USUAL_DAYS))
    .execute()
  const spoke = new Set(tallies.filter(isHeard).map(({ day }) => day))
  const first = [...spoke].toSorted()[0] ?? today
  const opened = marketDayOf(feed.opened_at)
  const from = laterDay(laterDay(first, opened), plusDays(today, -PROVED_DAYS))
  const accounts = await accountsInReach(reading, feed.reach)
  return {
    lastEventAt: lastOf(tallies, 'taken', 'unknown_account', 'unreadable'),
    lastTrialAt: lastOf(tallies, 'trial'),
    lastRefusalAt: lastOf(tallies, 'refused'),
    refusals: refusalsOf(tallies, plusDays(today, -REFUSAL_DAYS)),
    days: daysOf(tallies, plusDays(today, -SHOWN_DAYS)),
    quiet: quietDays({ held: await heldDays(reading, feed, today), spoke, today }),
    ...(await heardAndMissed(reading, { feedId: feed.id, accounts, from })),
    accounts: await statementProofs(reading, accounts),
  }
}

type Tally = ReconciliationTables['cho_feed_tally']

/** Believed, whatever became of it; what was fetched says nothing of the way that messages take. */
function isHeard({ outcome }: Tally): boolean {
  return outcome === 'taken' || outcome === 'unknown_account' || outcome === 'unreadable'
}

function lastOf(tallies: readonly Tally[], ...outcomes: FeedOutcome[]): Instant | null {
  const ats = tallies.filter(({ outcome }) => outcomes.includes(outcome)).map((one) => one.last_at)
  return ats.toSorted().at(-1) ?? null
}

function refusalsOf(tallies: readonly Tally[], from: MarketDay): FeedHealth['refusals'] {
  const refused = tallies.filter(({ outcome, day }) => outcome === 'refused' && day >= from)
  return [...grouped(refused, ({ reason }) => reason)]
    .map(([reason, of]) => ({
      reason,
      count: of.reduce((sum, { count }) => sum + count, 0),
      lastAt: of.map(({ last_at }) => last_at).reduce((a, b) => (a > b ? a : b)),
    }))
    .toSorted((a, b) => b.count - a.count)
}

function daysOf(tallies: readonly Tally[], from: MarketDay): FeedHealth['days'] {
  const recent = tallies.filter(({ day }) => day >= from)
  return [...grouped(recent, ({ day, outcome }) => `${day} ${outcome}`).values()]
    .flatMap((of) => {
      const [one] = of
      const count = of.reduce((sum, tally) => sum + tally.count, 0)
      return one ? [{ day: one.day, outcome: one.outcome, count }] : []
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** A cooperative has no market days: every day is one on which money may come. */
async function heldDays(reading: Reading, feed: Feed, today: MarketDay): Promise<MarketDay[]> {
  const over = { from: plusDays(today, -USUAL_DAYS), to: today }
  const calendars = await calendarsOf(reading, [feed.reach as MarketId])
  const calendar = calendars.get(feed.reach as MarketId) ?? { schedules: [], closures: [] }
  return daysHeld(calendar, over)
}

async function pullOf(reading: Reading, { id }: Feed): Promise<FeedPullView | null> {
  const row = await reading.db
    .selectFrom('cho_feed_pull')
    .selectAll()
    .where('feed_id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        provedUntil: row.proved_until,
        lastAt: row.last_at,
        nextAt: row.next_at,
        failures: row.failures,
        problem: row.problem,
        found: row.found,
      }
    : null
}

/** What a person should look at, the gravest first; empty when all is well. */
export function concernsOf(
  { feed, health, pull }: KnownFeed,
  secrets: number,
): readonly FeedConcern[] {
  const { lastEventAt, lastRefusalAt, quiet, missed, balance } = health
  const isRefusing = lastRefusalAt !== null && (lastEventAt === null || lastRefusalAt > lastEventAt)
  const strange = health.days.some(({ outcome }) => outcome === 'unknown_account')
  const holds: Readonly<Record<FeedConcern, boolean>> = {
    no_secret: secrets === 0 && feed.authentication !== 'none',
    refusing: isRefusing,
    key_refused: pull?.problem === 'ProviderKeyRefused' || pull?.problem === 'NoKey',
    pull_failing: (pull?.failures ?? 0) >= 3,
    missed: missed.count > 0,
    balance_gap: balance.state === 'gap',
    quiet: quiet !== null && quiet.days > Math.max(quiet.usual, 1),
    unknown_account: strange,
    never: lastEventAt === null,
    two_secrets: secrets > 1,
    hearsay: feed.authentication === 'none',
  }
  if (feed.closed_at !== null) return []
  const grave = Object.entries(holds) as [FeedConcern, boolean][]
  return grave.filter(([, isSo]) => isSo).map(([concern]) => concern)
}

function laterDay(a: MarketDay, b: MarketDay): MarketDay {
  return a > b ? a : b
}
