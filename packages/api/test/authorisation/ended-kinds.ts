import type { Row } from './town.ts'

/** How one sees of a row that its thing has ended. */
export type EndedKind = {
  readonly table: string
  /** The column of its id when that is not `id`. */
  readonly id?: string
  readonly isEnded: (row: Row, rows: (table: string) => readonly Row[]) => boolean
  /** Whose it is: an ended one of the same stands for one that goes on. */
  readonly of?: string
}

const is =
  (column: string, ...values: readonly unknown[]) =>
  (row: Row) =>
    values.includes(row[column])
const has = (column: string) => (row: Row) => row[column] !== null

/**
 * Every kind of thing that a wish names and that can end, by the prefix of its ids: withdrawn,
 * revoked, cancelled, paid out, left, closed, used up. What it was stays as history; what is wiped out
 * stands in `WIPED`.
 */
export const ENDED_KINDS: Readonly<Record<string, EndedKind>> = {
  sign: { table: 'cho_sign', isEnded: has('withdrawn_at'), of: 'stall_id' },
  feebill: { table: 'cho_fee_bill', isEnded: is('state', 'waived'), of: 'stall_id' },
  acctchange: { table: 'cho_account_change', isEnded: is('state', 'approved'), of: 'stall_id' },
  complaint: {
    table: 'cho_complaint',
    isEnded: ({ id }, rows) =>
      rows('cho_complaint_step').some(
        (step) => step['complaint_id'] === id && step['state'] === 'closed',
      ),
  },
  preq: { table: 'cho_payment_request', isEnded: is('state', 'cancelled'), of: 'stall_id' },
  exc: { table: 'cho_exception', isEnded: is('state', 'resolved'), of: 'stall_id' },
  decision: {
    table: 'cho_decision',
    isEnded: ({ id }, rows) => rows('cho_decision').some((other) => other['undoes_id'] === id),
    of: 'book_id',
  },
  sale: { table: 'cho_sale', isEnded: is('state', 'voided'), of: 'stall_id' },
  listing: { table: 'cho_listing', isEnded: is('state', 'withdrawn') },
  variant: {
    table: 'cho_variant',
    isEnded: ({ listing_id }, rows) =>
      rows('cho_listing').some(({ id, state }) => id === listing_id && state === 'withdrawn'),
  },
  shoprep: { table: 'cho_shop_report', isEnded: has('erased_at') },
  deleg: { table: 'cho_delegation', isEnded: has('revoked_on') },
  cert: { table: 'cho_certificate', isEnded: has('revoked_on') },
  certif: { table: 'cho_certification', isEnded: has('revoked_on') },
  dossier: { table: 'cho_dossier', isEnded: is('state', 'refused', 'withdrawn') },
  sorder: { table: 'cho_seller_order', isEnded: is('state', 'cancelled'), of: 'book_id' },
  order: {
    table: 'cho_order',
    isEnded: ({ id }, rows) =>
      rows('cho_seller_order').some(
        (part) => part['order_id'] === id && is('state', 'cancelled')(part),
      ),
  },
  oline: {
    table: 'cho_order_line',
    isEnded: ({ seller_order_id }, rows) =>
      rows('cho_seller_order').some(
        (part) => part['id'] === seller_order_id && is('state', 'cancelled')(part),
      ),
  },
  standing: { table: 'cho_standing_order', isEnded: is('state', 'ended') },
  oversell: { table: 'cho_oversell', isEnded: is('state', 'resolved') },
  member: { table: 'cho_member', isEnded: has('left_on'), of: 'cooperative_id' },
  agreement: { table: 'cho_member_agreement', isEnded: has('valid_to') },
  capcert: { table: 'cho_capital_certificate', isEnded: has('voided_on') },
  advance: {
    table: 'cho_advance',
    isEnded: ({ payout_id }, rows) =>
      rows('cho_payout').some(
        (payout) => payout['id'] === payout_id && is('state', 'cancelled')(payout),
      ),
  },
  settle: { table: 'cho_settlement', isEnded: is('state', 'void'), of: 'book_id' },
  payout: { table: 'cho_payout', isEnded: is('state', 'cancelled'), of: 'book_id' },
  limitwish: { table: 'cho_payout_limit_wish', isEnded: is('state', 'approved', 'refused') },
  reopen: {
    table: 'cho_reopening_request',
    isEnded: ({ id }, rows) => rows('cho_reopening').some((done) => done['id'] === id),
  },
  period: {
    table: 'cho_period_close',
    isEnded: ({ id }, rows) => rows('cho_reopening').some(({ close_id }) => close_id === id),
  },
  role: {
    table: 'cho_role_step',
    isEnded: ({ id }, rows) => rows('cho_role_step').some(({ proposal_id }) => proposal_id === id),
  },
  ivalue: {
    table: 'cho_indicator_value',
    isEnded: ({ id }, rows) =>
      rows('cho_value_step').some(
        (step) => step['value_id'] === id && is('state', 'accepted')(step),
      ),
  },
  person: { table: 'cho_person', isEnded: has('erased_at') },
  device: { table: 'cho_known_device', id: 'device_id', isEnded: has('revoked_at') },
  session: { table: 'cho_session', isEnded: has('revoked_at'), of: 'person_id' },
  key: { table: 'cho_service_key', isEnded: has('revoked_at') },
  dsr: { table: 'cho_data_request', isEnded: is('state', 'done', 'refused') },
  feed: { table: 'cho_feed', isEnded: has('closed_at') },
  webhook: { table: 'cho_webhook', isEnded: (row) => row['state'] !== 'active' },
}

/** A wish about it names something that was there. */
export const FORGOTTEN: Readonly<Record<string, string>> = { payer: 'cho_payer' }

/** The rows that any command wipes out, and why nothing of them stays. The rest is history. */
export const WIPED: Readonly<Record<string, string>> = {
  cho_payer: 'a stall forgets who paid, as it was asked to',
  cho_payer_salt: 'with the last payer goes what their names were hidden with',
  cho_passkey: 'a key that opens nothing; that it was there stands in the log of access',
  cho_passkey_challenge: 'a question that was answered or grew old',
  cho_passkey_role: 'a rule; who changed it stands in the log of access',
  cho_pairing: 'a code that a newer one replaces',
  cho_known_device: 'the phones of a person who was erased',
  cho_grant: 'a role; each step of it stays',
  cho_sign_in_try: 'wrong tries, after the right one',
  cho_lease: 'leases that ran out',
  cho_place_split: 'shares of a place that are recorded anew',
  cho_feed_pull: 'where a closed feed was read up to',
  cho_webhook_try: 'tries older than what is told of them',
  cho_search_word: 'an index, made anew from the listings',
  cho_search_spelling: 'an index, made anew from the listings',
  cho_listing_photo: 'which pictures a listing shows, in their order; each change of it stays',
  cho_stall_day: 'sums, made anew from the sales',
}

/** What no command ends, and why. */
export const NEVER_ENDS: Readonly<Record<string, string>> = {
  market: 'a market is a place; days on which it is closed are facts of the calendar',
  stall: 'a stall is a place; who holds it and till when is its tenancy',
  coop: 'books are kept for ten years',
  acct: 'money may come to an account that no sign shows any more',
  book: 'books are kept for ten years',
  transfer: 'a bank’s fact',
  refund: 'lives and ends as its payout',
  producer: 'who made something is a fact; the right to sell for them ends as a delegation',
  lot: 'what was made is a fact; that it is called back is one more of it',
  delivery: 'what was brought is a fact; spoiled or taken back are more of them',
  gsale: 'what was sold is a fact; what came back is another',
  splace: 'a shelf is counted down to nothing and stays',
  fundsource: 'where money came from is a fact',
  meeting: 'what was decided is a fact',
  distrib: 'what was shared out is a fact',
  rpack: 'a frozen report stays as it was',
  pilot: 'a plan keeps its dates',
}
