import type { FeedView } from '@cho40/contract'
import type { VNode } from 'preact'
import { Badge } from '../../parts/notes.tsx'
import { type FeedWords, useFeedWords } from '../../text/feeds.ts'
import { useCopy } from '../money/use-copy.ts'
import { FeedFacts } from './feed-facts.tsx'
import { FeedKeys } from './feed-keys.tsx'
import { PROVIDER_NAME } from './names.ts'
import { Secrets } from './secrets.tsx'
import type { Feeds } from './use-feeds.ts'

export type FeedProps = { feed: FeedView; feeds: Feeds }

/** One feed: what is wrong and what to do, its address, how it fares, its secrets. */
export function FeedCard({ feed, feeds }: FeedProps): VNode {
  const { t } = useFeedWords()
  const title = `${PROVIDER_NAME[feed.provider]} – ${t[`how.${feed.authentication}`]}`
  if (feed.closedAt !== null) {
    return (
      <p class="quiet">
        {title} · {t.closed}
      </p>
    )
  }
  return (
    <section class="feed" aria-labelledby={feed.id}>
      <h2 id={feed.id}>{title}</h2>
      <Concerns feed={feed} />
      <Address feed={feed} feeds={feeds} />
      <Acts feed={feed} feeds={feeds} />
      <FeedFacts feed={feed} />
      <Secrets feed={feed} feeds={feeds} />
      <FeedKeys feed={feed} feeds={feeds} />
      <Steps feed={feed} />
    </section>
  )
}

const ALARMS = ['no_secret', 'refusing', 'key_refused', 'missed', 'balance_gap', 'quiet']

function Concerns({ feed }: { feed: FeedView }): VNode {
  const words = useFeedWords()
  const { t } = words
  if (feed.concerns.length === 0) {
    return (
      <p>
        <Badge tone="sky" pictogram="tick">
          {t.well}
        </Badge>
      </p>
    )
  }
  return (
    <ul class="concerns">
      {feed.concerns.map((one) => (
        <li key={one}>
          <Badge
            tone={ALARMS.includes(one) ? 'thread-red' : 'turmeric'}
            pictogram={ALARMS.includes(one) ? 'warning' : 'waiting'}
          >
            {t[`concern.${one}`]}
          </Badge>{' '}
          {one === 'quiet' && `${quietWords(words, feed)} `}
          {t[`concern.${one}.do`]}
        </li>
      ))}
    </ul>
  )
}

function quietWords({ tell }: FeedWords, { health }: FeedView): string {
  const { days, usual } = health.quiet ?? { days: 0, usual: 0 }
  return tell('quiet.days', { days, usual })
}

function Address({ feed, feeds }: FeedProps): VNode {
  const { t } = useFeedWords()
  const copy = useCopy(feeds.setSaid)
  const address = `${location.origin}${feed.path}`
  return (
    <p class="feed-address">
      <span>{t.address}</span> <code>{address}</code>{' '}
      <button type="button" class="button" onClick={() => void copy(address)}>
        {t.copy}
      </button>
    </p>
  )
}

/** Providers that send nothing which could be tried without a payment. */
const UNTRIED = ['vietqr-vn', 'sms']

function Acts({ feed, feeds }: FeedProps): VNode {
  const { t } = useFeedWords()
  const { id: feedId } = feed
  const trial = async (): Promise<void> => {
    const tried = await feeds.act('feeds.trial', { feedId })
    if (tried)
      feeds.setSaid(
        t[tried.problem === null && tried.status < 300 ? 'trial.done' : 'trial.refused'],
      )
  }
  const pull = async (): Promise<void> => {
    if (await feeds.act('feeds.pullNow', { feedId })) feeds.setSaid(t['pull.asked'])
  }
  const close = async (): Promise<void> => {
    if (!confirm(t['close.sure'])) return
    if (await feeds.act('feeds.close', { feedId })) feeds.setSaid(t['closed.done'])
  }
  const press = (label: string, act: () => Promise<void>) => (
    <button type="button" class="button" aria-disabled={feeds.busy} onClick={() => void act()}>
      {label}
    </button>
  )
  return (
    <p class="actions">
      {!UNTRIED.includes(feed.provider) && press(t.trial, trial)}
      {feed.pull && press(t.pull, pull)}
      {press(t['close.go'], close)}
    </p>
  )
}

function Steps({ feed }: { feed: FeedView }): VNode {
  const { t } = useFeedWords()
  const isNew = feed.health.lastEventAt === null
  return (
    <details class="more" open={isNew}>
      <summary>{t.steps}</summary>
      <ol class="steps">
        {t[`step.${feed.provider}`].split('|').map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li>{t['step.https']}</li>
      </ol>
    </details>
  )
}
