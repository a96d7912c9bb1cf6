import type { ImportStatement, StallView } from '@cho40/contract'
import { type WritableLayout, writeStatement } from '@cho40/reconcile/statement/write'
import { type Dong, dong, type Instant, ok } from '@cho40/values'
import type { BankFeed, BankNotice } from '../reconciliation/bank-feed.ts'
import { feed } from '../reconciliation/feeds.ts'
import { importStatement } from '../reconciliation/import-statement.ts'
import { receiveMessage } from '../reconciliation/receive-message.ts'
import type { Direction } from '../reconciliation/tables.ts'
import type { Deps } from '../store/deps.ts'
import { type AMarket, must } from './a-market.ts'

export type BankRow = {
  readonly id: number
  readonly accountNumber: string
  readonly direction: Direction
  readonly amount: Dong
  readonly memo: string
  readonly at: Instant
  readonly reference: string
  readonly balanceAfter: Dong
}

/** A provider that speaks the port's own words and signs nothing: providers are tested elsewhere. */
export const PLAIN_FEED: BankFeed = {
  provider: 'sepay',
  authenticate: () => ok(undefined),
  read: (body) => ok([JSON.parse(Buffer.from(body).toString()) as BankNotice].flat()),
  answer: { status: 200, body: '{"success":true}' },
}

/** The same over a way that proves nothing. */
export const HEARSAY_FEED: BankFeed = { ...PLAIN_FEED, isHearsay: () => true }

const OPENING = 1_000_000

/** What a feed says of a row of the bank, unless the test makes it say something else. */
export function noticeOf(row: BankRow): BankNotice {
  return {
    eventId: String(row.id),
    accountNumber: row.accountNumber,
    direction: row.direction,
    amount: row.amount,
    occurredAt: row.at,
    precision: 'second',
    bankReference: row.reference,
    balanceAfter: row.balanceAfter,
    memo: row.memo,
  }
}

/** The same notice from a feed that gives neither the bank's reference nor a balance. */
export function vague(notice: BankNotice): BankNotice {
  const { bankReference: _reference, balanceAfter: _balance, ...said } = notice
  return said
}

/** A bank with a memory: it can tell of a transfer as a webhook would, and print statements. */
export function aBank(deps: Deps, market: Pick<AMarket, 'feedId'>) {
  const rows: BankRow[] = []
  const rowsOf = (at: StallView) => rows.filter((row) => row.accountNumber === at.account.number)
  const bank = {
    /** Money that moves on a stall's account; nobody has told of it yet. */
    pays(
      at: StallView,
      payment: { readonly amount: number; readonly memo: string; readonly direction?: Direction },
    ): BankRow {
      const direction = payment.direction ?? 'in'
      const change = direction === 'in' ? payment.amount : -payment.amount
      const row: BankRow = {
        id: rows.length + 1,
        accountNumber: at.account.number,
        direction,
        amount: dong(payment.amount),
        memo: payment.memo,
        at: deps.clock.now(),
        reference: `5209 - ${10_000 + rows.length}`,
        balanceAfter: dong((rowsOf(at).at(-1)?.balanceAfter ?? OPENING) + change),
      }
      rows.push(row)
      return row
    },
    tells: async (row: BankRow) => must(await bank.says(noticeOf(row))),
    /** One delivery of one or more notices over a feed. */
    async says(
      notice: BankNotice | readonly BankNotice[],
      feedId = market.feedId,
      adapter: BankFeed = PLAIN_FEED,
    ) {
      return receiveMessage(deps, {
        feed: must(await feed(deps, { id: feedId, provider: 'sepay' })),
        adapter,
        secrets: [],
        message: { headers: {}, body: Buffer.from(JSON.stringify(notice)) },
      })
    },
    /** The bank's own list; `rows` picks from what it has. */
    prints(at: StallView, how: Printing = {}): Promise<Uint8Array> {
      const own = how.rows ? how.rows(rowsOf(at)) : rowsOf(at)
      const [first] = own
      return writeStatement(how.layout ?? 'vietcombank', {
        account: at.account.number,
        opening: first ? dong(first.balanceAfter - changeOf(first)) : dong(OPENING),
        rows: own.map((row) => ({
          occurredAt: row.at,
          direction: row.direction,
          amount: row.amount,
          bankReference: row.reference,
          memo: row.memo,
        })),
        format: how.format ?? 'csv',
      })
    },
    async statement(at: StallView, format: 'csv' | 'xlsx' = 'csv') {
      return must(await bank.brings(at, await bank.prints(at, { format })))
    },
    /** Uploads bytes as a statement of a stall's account. */
    brings(at: StallView, bytes: Uint8Array, about: Partial<ImportStatement> = {}) {
      return importStatement(deps, {
        about: {
          id: deps.ids.make('import'),
          accountId: at.account.id,
          fileName: 'sao-ke.csv',
          dryRun: false,
          ...about,
        },
        bytes,
      })
    },
  }
  return bank
}

type Printing = {
  readonly layout?: WritableLayout
  readonly format?: 'csv' | 'xlsx'
  readonly rows?: (all: readonly BankRow[]) => readonly BankRow[]
}

function changeOf(row: BankRow): number {
  return row.direction === 'in' ? row.amount : -row.amount
}
