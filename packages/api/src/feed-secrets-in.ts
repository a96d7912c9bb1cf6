import { FEED_KEYS, type FeedKey, type KeptSecretView, type Problem } from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import type { FeedSecretDesk, NewSecret } from './feed-secrets.ts'

/** A secret as the file keeps it; files of earlier versions have the text alone. */
type Kept =
  | string
  | {
      readonly id: string
      readonly secret: string
      readonly origin: 'ours' | 'theirs'
      readonly addedAt: Instant
    }

export type KeptFeeds = {
  readonly feeds: Readonly<Record<string, readonly Kept[]>>
  readonly keys: Readonly<Record<string, Readonly<Partial<Record<FeedKey, string>>>>>
}

/** One more than one, for the time in which both sides are changed. */
const MOST_ACTIVE = 2

type Next = (kept: readonly Kept[]) => Result<readonly Kept[], Problem>

/** Where they are kept, and what of the host is needed to look after them. */
export type SecretPlace = {
  readonly current: () => KeptFeeds
  /** Writes what `next` makes of what is there at that moment; nothing when it throws. */
  readonly change: (next: (before: KeptFeeds) => Partial<KeptFeeds>) => void
  /** A text by which secrets are told apart and that tells nothing of them. */
  readonly mark: (text: string) => string
  /** 256 bits that nobody can guess. */
  readonly makeSecret: () => string
  readonly makeId: () => string
  readonly now: () => Instant
}

/** The secrets of feeds over the place that keeps them. */
export function feedSecretsIn(place: SecretPlace): FeedSecretDesk {
  const { current, change, mark } = place
  const of = (feeds: KeptFeeds, feedId: string) => feeds.feeds[feedId] ?? []
  const markOf = (feedId: string, kept: Kept) => mark(`${feedId} ${secretOf(kept)}`).slice(0, 6)
  /** One that was there before ids were kept is named by its mark. */
  const idOf = (feedId: string, kept: Kept) =>
    typeof kept === 'string' ? legacyId(mark(`${feedId} ${kept}`)) : kept.id
  const view = (feedId: string, kept: Kept): KeptSecretView => ({
    id: idOf(feedId, kept),
    origin: typeof kept === 'string' ? 'ours' : kept.origin,
    addedAt: typeof kept === 'string' ? null : kept.addedAt,
    mark: markOf(feedId, kept),
  })
  const put = (feedId: string, next: Next): Result<readonly Kept[], Problem> => {
    const outcomes: ReturnType<Next>[] = []
    change((before) => {
      const outcome = next(of(before, feedId))
      outcomes.push(outcome)
      return outcome.ok ? { feeds: { ...before.feeds, [feedId]: outcome.value } } : {}
    })
    return outcomes.at(-1) ?? ok([])
  }
  return {
    read: (feedId) => Promise.resolve(of(current(), feedId).map(secretOf)),
    kept: (feedId) => Promise.resolve(of(current(), feedId).map((kept) => view(feedId, kept))),
    create(feedId) {
      // A repeated request for the same feed is told the same secret again.
      const made = newSecret(place, { id: place.makeId() })
      const kept = put(feedId, (before) => ok(before.length > 0 ? before : [made]))
      const [first = made] = kept.ok ? kept.value : []
      return Promise.resolve(secretOf(first))
    },
    add(feedId, { id, secret }) {
      const made = newSecret(place, { id, secret })
      const kept = put(feedId, (before) => {
        const problem = cannotAdd(before, made)
        return problem ? err(problem) : ok([...before, made])
      })
      return Promise.resolve(kept.ok ? ok(secret === undefined ? made.secret : undefined) : kept)
    },
    retire(feedId, secretId) {
      const kept = put(feedId, (before) => {
        const others = before.filter((one) => idOf(feedId, one) !== secretId)
        if (others.length === before.length) return notFound(secretId)
        return others.length === 0 ? wrongState(secretId, 'only') : ok(others)
      })
      return Promise.resolve(kept.ok ? ok(undefined) : kept)
    },
    key: (feedId, key) => Promise.resolve(current().keys[feedId]?.[key]),
    keys(feedId) {
      const kept = current().keys[feedId] ?? {}
      return Promise.resolve(FEED_KEYS.filter((key) => kept[key] !== undefined))
    },
    giveKey(feedId, { key, value }) {
      change(({ keys }) => ({ keys: { ...keys, [feedId]: { ...keys[feedId], [key]: value } } }))
      return Promise.resolve()
    },
    forget(feedId) {
      change(({ feeds, keys }) => {
        const { [feedId]: _secrets, ...otherFeeds } = feeds
        const { [feedId]: _keys, ...otherKeys } = keys
        return { feeds: otherFeeds, keys: otherKeys }
      })
      return Promise.resolve()
    },
  }
}

function newSecret({ makeSecret, now }: SecretPlace, { id, secret }: NewSecret) {
  return {
    id,
    secret: secret ?? makeSecret(),
    origin: secret === undefined ? ('ours' as const) : ('theirs' as const),
    addedAt: now(),
  }
}

function cannotAdd(
  before: readonly Kept[],
  made: { readonly id: string; readonly secret: string },
): Problem | undefined {
  if (before.some((one) => typeof one !== 'string' && one.id === made.id)) {
    return { type: 'AlreadyExists', what: 'secret', id: made.id }
  }
  const state = before.some((one) => secretOf(one) === made.secret) ? 'same' : 'two_active'
  return state === 'same' || before.length >= MOST_ACTIVE
    ? { type: 'WrongState', what: 'secret', id: made.id, state }
    : undefined
}

function secretOf(kept: Kept): string {
  return typeof kept === 'string' ? kept : kept.secret
}

/** In the shape of an id: 26 digits of a hash; the first may be 7 at most. */
function legacyId(hash: string): string {
  return `fsec_0${hash.slice(0, 25)}`
}

function notFound(id: string) {
  return err<Problem>({ type: 'NotFound', what: 'secret', id })
}

function wrongState(id: string, state: string) {
  return err<Problem>({ type: 'WrongState', what: 'secret', id, state })
}
