import { hash } from 'node:crypto'
import type { Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { prepared } from '../store/prepared.ts'
import { transact } from '../store/transact.ts'
import { accountNamed } from './account-named.ts'
import type { BankFeed, BankNotice, FeedMessage, FeedSecrets } from './bank-feed.ts'
import type { Feed } from './feeds.ts'
import type { ReconciliationTables } from './tables.ts'
import { type Taken, takeObservation } from './take-observation.ts'

export type Receiving = {
  readonly feed: Feed
  readonly adapter: BankFeed
  readonly secrets: FeedSecrets
  readonly message: FeedMessage
}

/**
 * What became of each notice in the message, in order. `unknown_account` and `unreadable` are kept
 * with their bytes and not booked: a person looks, and the statement brings the money in anyway.
 */
export type Received = readonly (Taken | 'unknown_account' | 'unreadable')[]

/**
 * Takes one message of a provider: proves where it comes from, keeps its bytes, and books what it
 * tells, all in one commit. The provider may be answered once this returns, and only then; any
 * number of deliveries has one effect. A genuine message that cannot be read is kept, too, and taken:
 * asking for it again would bring the same bytes. Problems: WrongSignature, and those of booking.
 */
export async function receiveMessage(
  deps: Deps,
  { feed, adapter, secrets, message }: Receiving,
): Promise<Result<Received, Problem>> {
  const genuine = adapter.authenticate(message, {
    how: feed.authentication,
    secrets,
    now: deps.clock.now(),
  })
  if (!genuine.ok) return genuine
  const notices = adapter.read(message.body)
  return transact<Received>(deps, async (tx) => {
    if (!notices.ok) {
      await keepBytes(tx, feed, { message, setAside: JSON.stringify(notices.problem) })
      return ok(['unreadable'])
    }
    const outcomes: (Taken | 'unknown_account')[] = []
    for (const notice of notices.value) {
      const outcome = await takeNotice(tx, { feed, adapter }, notice)
      if (!outcome.ok) return outcome
      outcomes.push(outcome.value)
    }
    const strange = outcomes.includes('unknown_account')
    await keepBytes(tx, feed, { message, setAside: strange ? 'unknown_account' : '' })
    return ok(outcomes)
  })
}

async function takeNotice(
  tx: Tx,
  { feed, adapter }: Pick<Receiving, 'feed' | 'adapter'>,
  notice: BankNotice,
): Promise<Result<Taken | 'unknown_account', Problem>> {
  const account = await accountNamed(tx, feed, notice)
  if (!account) return ok('unknown_account')
  const { accountNumber: _number, virtualAccount: _virtual, ...said } = notice
  const { bookId, id: accountId } = account
  const observation = {
    ...said,
    bookId,
    accountId,
    source: feed.id,
    sourceKind: adapter.isHearsay?.(feed.authentication)
      ? ('manual' as const)
      : ('webhook' as const),
  }
  return takeObservation(tx, observation, account)
}

const keep = prepared((db, message: ReconciliationTables['cho_inbox_message']) =>
  db
    .insertInto('cho_inbox_message')
    .values(message)
    .onConflict((conflict) => conflict.columns(['feed_id', 'sha256']).doNothing()),
)

async function keepBytes(
  tx: Tx,
  feed: Feed,
  kept: { readonly message: FeedMessage; readonly setAside: string },
): Promise<void> {
  const body = Buffer.from(kept.message.body)
  await keep(tx, {
    feed_id: feed.id,
    sha256: hash('sha256', body),
    // PostgreSQL's text holds no NUL, and no provider's JSON does.
    body: body.toString('utf8').replaceAll('\0', '\uFFFD'),
    set_aside: kept.setAside,
    received_at: tx.clock.now(),
  })
}
