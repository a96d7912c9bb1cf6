import type { FeedId, ReceivingAccountId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import {
  type BankFeed,
  type BankNotice,
  feed,
  importStatement,
  receiveMessage,
} from '@cho40/core/reconciliation'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, type Instant, ok } from '@cho40/values'
import { must } from './must.ts'

/** Money that came to an account, with the payer’s memo. */
export type Paid = {
  readonly account: { readonly id: ReceivingAccountId; readonly number: string }
  readonly amount: number
  readonly memo: string
  readonly at: Instant
}

type Row = Paid & { readonly reference: string }

/** Speaks the port’s own words; what providers really send is tried by the market days. */
const PLAIN: BankFeed = {
  provider: 'sepay',
  authenticate: () => ok(undefined),
  read: (body) => ok(JSON.parse(Buffer.from(body).toString()) as BankNotice[]),
  answer: { status: 200, body: '' },
}

/** A bank that remembers: it tells of payments as a webhook does, and prints statements. */
export type YearBank = {
  pays(paid: Paid): Row
  tells(feedId: FeedId, rows: readonly Row[]): Promise<void>
  /** Brings an account’s statement of the days since the last one; nothing when none moved. */
  brings(account: Paid['account']): Promise<void>
}

export function openYearBank(deps: Deps): YearBank {
  const rows: Row[] = []
  const brought = new Map<string, number>()
  return {
    pays(paid) {
      const row = { ...paid, reference: `FT25${String(rows.length + 1).padStart(8, '0')}` }
      rows.push(row)
      return row
    },
    async tells(feedId, told) {
      if (told.length === 0) return
      const notices = told.map(noticeOf)
      const found = must(await feed(deps, { id: feedId, provider: 'sepay' }))
      const message = { headers: {}, body: Buffer.from(JSON.stringify(notices)) }
      must(await receiveMessage(deps, { feed: found, adapter: PLAIN, secrets: [], message }))
    },
    async brings(account) {
      const own = rows.filter((row) => row.account.id === account.id)
      const fresh = own.slice(brought.get(account.id) ?? 0)
      brought.set(account.id, own.length)
      if (fresh.length === 0) return
      const before = own.slice(0, own.length - fresh.length)
      const bytes = await writeStatement('vietcombank', {
        account: account.number,
        opening: dong(1_000_000 + before.reduce((sum, { amount }) => sum + amount, 0)),
        rows: fresh.map((row) => ({
          occurredAt: row.at,
          direction: 'in',
          amount: dong(row.amount),
          bankReference: row.reference,
          memo: row.memo,
        })),
        format: 'csv',
      })
      const id = deps.ids.make('import')
      const about = { id, accountId: account.id, fileName: 'sao-ke.csv', dryRun: false }
      must(await importStatement(deps, { about, bytes }))
    },
  }
}

function noticeOf(row: Row): BankNotice {
  return {
    eventId: row.reference,
    accountNumber: row.account.number,
    direction: 'in',
    amount: dong(row.amount),
    occurredAt: row.at,
    precision: 'second',
    bankReference: row.reference,
    memo: row.memo,
  }
}
