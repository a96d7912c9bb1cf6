import type { FeedView } from '@cho40/contract'
import { formatMarketTime, type Instant, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { type FeedWords, reasonWords, useFeedWords } from '../../text/feeds.ts'
import { shortDay } from '../../text/say.ts'

/** How a feed fares, each fact with its name. */
export function FeedFacts({ feed }: { feed: FeedView }): VNode {
  const words = useFeedWords()
  return (
    <dl class="facts" aria-label={words.t.facts}>
      {factsOf(words, feed).map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(words: FeedWords, { health, pull }: FeedView): [string, string][] {
  const { t, tell } = words
  const taken = health.days
    .filter(({ outcome }) => outcome === 'taken')
    .reduce((sum, { count }) => sum + count, 0)
  const facts: [string, string][] = [
    [t['fact.last'], whenOf(words, health.lastEventAt)],
    [t['fact.trial'], whenOf(words, health.lastTrialAt)],
    [t['fact.taken'], String(taken)],
    [
      t['fact.refused'],
      health.refusals
        .map(({ reason, count }) => tell('refused.why', { n: count, why: reasonWords(t, reason) }))
        .join('; ') || '0',
    ],
    [t['fact.missed'], missedOf(health.missed)],
    [
      t['fact.balance'],
      health.balance.state === 'gap'
        ? tell('balance.gap', { n: health.balance.gaps })
        : tell(`balance.${health.balance.state}`, { n: health.balance.told }),
    ],
  ]
  if (pull) {
    facts.push([t['fact.pull'], whenOf(words, pull.provedUntil)])
    facts.push([t['fact.next'], whenOf(words, pull.nextAt)])
  }
  return [...facts, ...statementsOf(words, health.accounts)]
}

function missedOf({ count, lastDay }: FeedView['health']['missed']): string {
  return lastDay === null ? String(count) : `${count} (${shortDay(lastDay)})`
}

function whenOf({ t }: FeedWords, at: Instant | null): string {
  return at === null ? t.never : `${formatMarketTime(at)} ${shortDay(marketDayOf(at))}`
}

/** Many stalls have many accounts: those whose statement does not prove them, at most so many. */
const MOST_ACCOUNTS = 8

function statementsOf(
  { t }: FeedWords,
  accounts: FeedView['health']['accounts'],
): [string, string][] {
  return accounts
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST_ACCOUNTS)
    .map(({ bankName, number, statement }) => [
      `${t['fact.statement']} · ${bankName} …${number}`,
      statement === null
        ? t.never
        : `${shortDay(statement.lastDay)}, ${t[`proof.${statement.proof}`]}`,
    ])
}

function rankOf({ statement }: FeedView['health']['accounts'][number]): number {
  if (statement?.proof === 'broken') return 0
  return statement === null ? 1 : 2
}
