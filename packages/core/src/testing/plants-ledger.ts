import { BOOK, LAST, type Plant } from './plant.ts'

const HOLD = (values: string) =>
  `insert into cho_hold (id, book_id, reserved_at, subject, account_code, amount, until, state,
    posted, ended_at) values ('hold_x', ${BOOK}, '2026-11-21T00:00:00.000Z', 'x', ${values})`

export const LEDGER_PLANTS: readonly Plant[] = [
  {
    breaks: 'L1',
    what: 'one line of an entry is gone',
    statements: [`delete from cho_posting where book_id = ${BOOK} and seq = 1 and line = 2`],
  },
  {
    breaks: 'L1',
    what: 'an entry has no lines left',
    statements: [`delete from cho_posting where book_id = ${BOOK} and seq = 1`],
  },
  {
    breaks: 'L1',
    what: 'debits and credits differ by one đồng',
    statements: [
      `update cho_posting set amount = amount + 1 where book_id = ${BOOK} and seq = 1 and line = 1`,
    ],
  },
  {
    breaks: 'L2',
    what: 'a balance is raised on both sides',
    alone: true,
    statements: [
      `update cho_balance set debits = debits + 1, credits = credits + 1
        where book_id = ${BOOK} and account_code = '111'`,
    ],
  },
  {
    breaks: 'L3',
    what: 'đồng appear in the cash box',
    statements: [
      `update cho_balance set debits = debits + 1 where book_id = ${BOOK} and account_code = '111'`,
    ],
  },
  {
    breaks: 'L4',
    what: 'suspense gives out more than came in',
    statements: [
      `update cho_balance set debits = credits + 1 where book_id = ${BOOK} and account_code = '3388'`,
    ],
  },
  {
    breaks: 'L4',
    what: 'an account passes a limit set after the fact',
    alone: true,
    statements: [
      `update cho_account set rule = 'credits_lte_debits' where book_id = ${BOOK} and code = '511'`,
    ],
  },
  {
    breaks: 'L5',
    what: 'a record in the middle is gone',
    statements: [`delete from cho_audit_record where book_id = ${BOOK} and kind = 'day_close'`],
  },
  {
    breaks: 'L5',
    what: 'the last record is gone',
    statements: [`delete from cho_audit_record where book_id = ${BOOK} and seq = ${LAST}`],
  },
  {
    breaks: 'L5',
    what: 'the head is ahead of the records',
    statements: [`update cho_book set head_seq = head_seq + 1 where id = ${BOOK}`],
  },
  {
    breaks: 'L6',
    what: 'an entry was recorded before the one it follows',
    statements: [
      `update cho_entry set recorded_at = '2020-01-01T00:00:00.000Z'
        where book_id = ${BOOK} and seq = ${LAST}`,
    ],
  },
  {
    breaks: 'L7',
    what: 'an entry is gone, its record stands',
    statements: [
      `delete from cho_posting where book_id = ${BOOK} and seq = 1`,
      `delete from cho_entry where book_id = ${BOOK} and seq = 1`,
    ],
  },
  {
    breaks: 'L7',
    what: 'an entry bears another id than its record',
    statements: [`update cho_entry set id = 'entry_x' where book_id = ${BOOK} and seq = 1`],
  },
  {
    breaks: 'L7',
    what: 'a record claims to be of another kind',
    alone: true,
    statements: [`update cho_audit_record set kind = 'note' where book_id = ${BOOK} and seq = 1`],
  },
  {
    breaks: 'L8',
    what: 'a reversal gives back one đồng less',
    statements: [
      `update cho_posting set amount = amount - 1 where book_id = ${BOOK} and seq =
        (select seq from cho_entry where book_id = ${BOOK} and reverses_id is not null)`,
    ],
  },
  {
    breaks: 'L8',
    what: 'a reversal undoes an entry of another book',
    statements: [
      `update cho_entry set reverses_id =
          (select min(id) from cho_entry where book_id <> ${BOOK} and kind = 'cash_sale')
        where book_id = ${BOOK} and reverses_id is not null`,
    ],
  },
  {
    breaks: 'L4',
    what: 'cash stands below the least it must hold',
    alone: true,
    statements: [
      `update cho_account set min_balance = 900000000 where book_id = ${BOOK} and code = '111'`,
    ],
  },
  {
    breaks: 'L9',
    what: 'money is set aside for nobody',
    alone: true,
    statements: [
      `update cho_balance set held = held + 1 where book_id = ${BOOK} and account_code = '111'`,
    ],
  },
  {
    breaks: 'L9a',
    what: 'more of suspense is set aside than came in',
    alone: true,
    statements: [
      HOLD("'3388', 900000000, null, 'open', 0, null"),
      `update cho_balance set held = held + 900000000
        where book_id = ${BOOK} and account_code = '3388'`,
    ],
  },
  {
    breaks: 'L9b',
    what: 'more was taken of a hold than was reserved',
    alone: true,
    // PostgreSQL's own check cannot be stepped around.
    only: 'sqlite',
    statements: [HOLD("'111', 5, null, 'posted', 6, '2026-11-21T00:00:00.000Z'")],
  },
  {
    breaks: 'L9b',
    what: 'a hold expired that had no end',
    alone: true,
    statements: [HOLD("'111', 5, null, 'expired', 0, '2026-11-21T00:00:00.000Z'")],
  },
  {
    breaks: 'L10',
    what: 'an account was closed before its postings',
    alone: true,
    statements: [`update cho_account set closed_seq = 1 where book_id = ${BOOK} and code = '3388'`],
  },
  {
    breaks: 'L12',
    what: 'an entry was moved back into a closed month',
    statements: [
      `update cho_entry set business_day = '2026-10-15' where book_id = ${BOOK} and seq = ${LAST}`,
    ],
  },
  {
    breaks: 'L13',
    what: 'a closed month has no row any more',
    statements: ['delete from cho_reopening', 'delete from cho_period_close'],
  },
  {
    breaks: 'L13',
    what: 'a month bears another head than its record',
    alone: true,
    statements: [`update cho_period_close set hash = '${'b'.repeat(64)}'`],
  },
  {
    breaks: 'L14',
    what: 'a book was opened behind everybody’s back',
    alone: true,
    statements: [`update cho_book set closed_through = '2026-10-30' where id = ${BOOK}`],
  },
  {
    breaks: 'L15',
    what: 'one person asked and agreed',
    statements: [
      `update cho_reopening set approved_by =
        (select requested_by from cho_reopening_request q where q.id = cho_reopening.id)`,
    ],
  },
  {
    breaks: 'H3',
    what: 'the totals of a closed month were changed',
    alone: true,
    statements: ['update cho_period_close set debits = debits + 1, credits = credits + 1'],
  },
  {
    breaks: 'H3',
    what: 'the reason of a reopening was changed',
    alone: true,
    statements: ["update cho_reopening_request set reason = 'khác'"],
  },
  {
    breaks: 'H1',
    what: 'a record points at another predecessor',
    alone: true,
    statements: [
      `update cho_audit_record set previous_hash = '${'a'.repeat(64)}'
        where book_id = ${BOOK} and seq = 2`,
    ],
  },
  {
    breaks: 'H2',
    what: 'the head bears another hash',
    alone: true,
    statements: [`update cho_book set head_hash = '${'a'.repeat(64)}' where id = ${BOOK}`],
  },
  {
    breaks: 'H3',
    what: 'a word of a sealed record was changed',
    alone: true,
    statements: [
      `update cho_audit_record set payload = replace(payload, 'cash_sale', 'cash_sole')
        where book_id = ${BOOK} and seq = 1`,
    ],
  },
  {
    breaks: 'H3',
    what: 'the real time of an entry was changed behind its record',
    alone: true,
    statements: [
      `update cho_entry set occurred_at = '2026-11-20T23:59:59.000Z' where book_id = ${BOOK} and seq = 1`,
    ],
  },
  {
    breaks: 'H3',
    what: 'both lines of an entry were raised alike, balances with them',
    statements: [
      `update cho_posting set amount = amount + 1 where book_id = ${BOOK} and seq = 1`,
      `update cho_balance set debits = debits + 1 where book_id = ${BOOK} and account_code = '111'`,
      `update cho_balance set credits = credits + 1 where book_id = ${BOOK} and account_code = '511'`,
    ],
  },
  {
    breaks: 'H3',
    what: 'the figures of a sealed close were changed',
    alone: true,
    statements: [
      `update cho_audit_record set payload = replace(payload, '"counted":24000', '"counted":23000')
        where book_id = ${BOOK} and kind = 'day_close'`,
    ],
  },
  {
    breaks: 'O1',
    what: 'an event is gone',
    alone: true,
    statements: [`delete from cho_event where book_id = ${BOOK} and position = 2`],
  },
  {
    breaks: 'O1',
    what: 'a book counted an event that is not there',
    alone: true,
    statements: [`update cho_book set event_position = event_position + 1 where id = ${BOOK}`],
  },
]
