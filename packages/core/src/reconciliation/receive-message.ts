import { createHash } from 'node:crypto'
import type { Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import type { BankFeed, BankNotice, FeedMessage, FeedSecrets } from './bank-feed.ts'
import type { Feed } from './feeds.ts'
import type { NewObservation } from './observation.ts'
import { type Taken, takeObservation } from './take-observation.ts'

export type Receiving = {
  readonly feed: Feed
  readonly adapter: BankFeed
  readonly secrets: FeedSecrets
  readonly message: FeedMessage
}

/** What became of each notice in the message, in order; `unknown_account` is kept, not booked. */
export type Received = readonly (Taken | 'unknown_account')[]

/**
 * Takes one message of a provider: proves where it comes from, keeps its bytes, and books what it
 * tells, all in one commit. The provider may be answered once this returns, and only then; any
 * number of deliveries has one effect. Problems: WrongSignature, UnreadableMessage (nothing kept or
 * booked), and those of booking.
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
  if (!notices.ok) return notices
  return transact(deps, async (tx) => {
    const outcomes: (Taken | 'unknown_account')[] = []
    for (const notice of notices.value) {
      const outcome = await takeNotice(tx, feed, notice)
      if (!outcome.ok) return outcome
      outcomes.push(outcome.value)
    }
    await keepBytes(tx, feed, { message, outcomes })
    return ok(outcomes)
  })
}

async function takeNotice(
  tx: Tx,
  feed: Feed,
  notice: BankNotice,
): Promise<Result<Taken | 'unknown_account', Problem>> {
  const account = await accountIn(tx, feed, notice)
  if (!account) return ok('unknown_account')
  return takeObservation(tx, toObservation(feed, notice, account))
}

function toObservation(
  feed: Feed,
  notice: BankNotice,
  account: { readonly id: NewObservation['accountId']; readonly book_id: NewObservation['bookId'] },
): NewObservation {
  const { accountNumber: _number, virtualAccount: _virtual, ...said } = notice
  return {
    ...said,
    bookId: account.book_id,
    accountId: account.id,
    source: feed.id,
    sourceKind: 'webhook',
  }
}

/** A feed may speak only of accounts of stalls in its own market. */
function accountIn(tx: Tx, feed: Feed, notice: BankNotice) {
  const numbers = [notice.accountNumber, notice.virtualAccount].filter((n) => n !== undefined)
  return tx.db
    .selectFrom('cho_receiving_account as account')
    .innerJoin('cho_stall as stall', 'stall.account_id', 'account.id')
    .select(['account.id', 'account.book_id'])
    .where('stall.market_id', '=', feed.market_id)
    .where('account.number', 'in', numbers)
    .orderBy('account.id')
    .executeTakeFirst()
}

async function keepBytes(
  tx: Tx,
  feed: Feed,
  kept: { readonly message: FeedMessage; readonly outcomes: Received },
): Promise<void> {
  const body = Buffer.from(kept.message.body)
  await tx.db
    .insertInto('cho_inbox_message')
    .values({
      feed_id: feed.id,
      sha256: createHash('sha256').update(body).digest('hex'),
      // Providers send JSON text; the adapter has refused bytes that are not UTF-8.
      body: body.toString('utf8').replaceAll('\0', '\uFFFD'),
      set_aside: kept.outcomes.includes('unknown_account') ? 'unknown_account' : '',
      received_at: tx.clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['feed_id', 'sha256']).doNothing())
    .execute()
}
