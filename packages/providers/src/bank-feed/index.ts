import type { FeedProvider } from '@cho40/contract'
import type { BankFeed } from '@cho40/core/reconciliation'
import { casso } from './casso.ts'
import { pay2s } from './pay2s.ts'
import { payos } from './payos.ts'
import { sepay } from './sepay.ts'

export type { ReadingReason, SignatureReason } from './problems.ts'
export { casso, pay2s, payos, sepay }

/** The adapter of every provider that a feed can be opened for. */
export const bankFeeds: Readonly<Record<FeedProvider, BankFeed>> = { sepay, casso, payos, pay2s }
