/** What money was that no request asked for. Kept as data, so the words are stable. */
export const ALLOCATION_PURPOSES = [
  /** The owner's own, in or out. */
  'owner',
  /** Kept for a payer until they buy or want it back. */
  'payer_credit',
  'payout',
  'payout_returned',
  /** From one account of the book to another, or between its bank and its cash box. */
  'own_transfer',
  /** A movement that the bank took back by another one. */
  'reversal',
  'bank_interest',
  'bank_fee',
  'expense',
] as const
export type AllocationPurpose = (typeof ALLOCATION_PURPOSES)[number]

/**
 * Entries by which money leaves suspense without being a sale, and the entries that undo them: a
 * day's proof compares sales with all other money.
 */
export const NO_SALE_KINDS = [
  'not_a_sale',
  'payer_credit',
  'payout_returned',
  'own_transfer',
  'bank_reversal',
  'bank_interest',
].flatMap((kind) => [kind, `${kind}_reversed`])
