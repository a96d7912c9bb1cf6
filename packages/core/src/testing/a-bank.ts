import { writeStatement } from '@cho40/reconcile/statement/write'
import type { StallView } from '@cho40/contract'
import { type Dong, dong, type Instant, ok } from '@cho40/values'
import type { BankFeed, BankNotice } from '../reconciliation/bank-feed.ts'
import { feed } from '../reconciliation/feeds.ts'
import { importStatement } from '../reconciliation/import-statement.ts'
import { receiveMessage } from '../reconciliation/receive-message.ts'
import type { Deps } from '../store/deps.ts'
import { type AMarket, must } from './a-market.ts'

export type BankRow = {
  readonly id: number
  readonly accountNumber: string
  readonly amount: Dong
  readonly memo: string
  readonly at: Instant
  readonly reference: string
  readonly balanceAfter: Dong
}

/** A provider that speaks the port's own words and signs nothing: providers are tested elsewhere. */
const PLAIN_FEED: BankFeed = {
  provider: 'sepay',
  authenticate: () => ok(undefined),
  read: (body) => ok([JSON.parse(Buffer.from(body).toString()) as BankNotice]),
  answer: { status: 200, body: '{"success":true}' },
}

const OPENING = 1_000_000

/** A bank with a memory: it can tell of a transfer as a webhook would, and print statements. */
export function aBank(deps: Deps, market: AMarket) {
  const rows: BankRow[] = []
  return {
    pays(at: StallView, payment: { readonly amount: number; readonly memo: string }): BankRow {
      const own = rows.filter((row) => row.accountNumber === at.account.number)
      const row: BankRow = {
        id: rows.length + 1,
        accountNumber: at.account.number,
        amount: dong(payment.amount),
        memo: payment.memo,
        at: deps.clock.now(),
        reference: `5209 - ${10_000 + rows.length}`,
        balanceAfter: dong((own.at(-1)?.balanceAfter ?? OPENING) + payment.amount),
      }
      rows.push(row)
      return row
    },
    async tells(row: BankRow) {
      const notice: BankNotice = {
        eventId: String(row.id),
        accountNumber: row.accountNumber,
        direction: 'in',
        amount: row.amount,
        occurredAt: row.at,
        precision: 'second',
        bankReference: row.reference,
        balanceAfter: row.balanceAfter,
        memo: row.memo,
      }
      return must(
        await receiveMessage(deps, {
          feed: must(await feed(deps, { id: market.feedId, provider: 'sepay' })),
          adapter: PLAIN_FEED,
          secrets: [],
          message: { headers: {}, body: Buffer.from(JSON.stringify(notice)) },
        }),
      )
    },
    async statement(at: StallView, format: 'csv' | 'xlsx') {
      const own = rows.filter((row) => row.accountNumber === at.account.number)
      const bytes = await writeStatement('vietcombank', {
        account: at.account.number,
        opening: dong(OPENING),
        rows: own.map((row) => ({
          occurredAt: row.at,
          direction: 'in' as const,
          amount: row.amount,
          balanceAfter: row.balanceAfter,
          bankReference: row.reference,
          memo: row.memo,
        })),
        format,
      })
      return must(
        await importStatement(deps, {
          about: {
            id: deps.ids.make('import'),
            accountId: at.account.id,
            fileName: `sao-ke.${format}`,
            dryRun: false,
          },
          bytes,
        }),
      )
    },
  }
}
