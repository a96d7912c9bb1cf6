/** A corruption, and the check that must tell of it. */
export type Plant = {
  readonly breaks: string
  readonly what: string
  readonly statements: readonly string[]
  /** No other check sees it: without this one it would pass. */
  readonly alone?: true
  /** False when the guards themselves are what is taken away. */
  readonly guards?: false
  readonly only?: 'sqlite' | 'postgres'
}

const BOOK = '(select min(id) from cho_book)'
const ALLOCATED = '(select min(transfer_id) from cho_allocation)'
const LAST = `(select max(seq) from cho_entry where book_id = ${BOOK})`
const CASH = "select min(id) from cho_sale where method = 'cash' and state = 'completed'"

/** The lowest id of a table's rows that meet a condition. */
const first = (table: string, where: string) => `(select min(id) from ${table} where ${where})`

const LEDGER: readonly Plant[] = [
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
    breaks: 'L10',
    what: 'an account was closed before its postings',
    alone: true,
    statements: [`update cho_account set closed_seq = 1 where book_id = ${BOOK} and code = '3388'`],
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

const PAYMENT: readonly Plant[] = [
  {
    breaks: 'P1',
    what: 'a sale says void, its entry stands',
    alone: true,
    statements: [`update cho_sale set state = 'voided' where id = (${CASH})`],
  },
  {
    breaks: 'P1',
    what: 'a void was taken back without an entry',
    alone: true,
    statements: [
      `update cho_sale set state = 'completed' where id = ${first('cho_sale', "state = 'voided'")}`,
    ],
  },
  {
    breaks: 'P1',
    what: 'a sale has another amount than its entry',
    alone: true,
    statements: [`update cho_sale set amount = amount + 1000 where id = (${CASH})`],
  },
  {
    breaks: 'P1',
    what: 'a cash sale has no entry',
    alone: true,
    statements: [`update cho_sale set entry_id = null where id = (${CASH})`],
  },
  {
    breaks: 'P2',
    what: 'a sale says completed while its request waits',
    alone: true,
    statements: [
      `update cho_sale set state = 'completed'
        where id = ${first('cho_sale', "method = 'qr' and state = 'open'")}`,
    ],
  },
  {
    breaks: 'P2',
    what: 'a sale stands open while its request was cancelled',
    alone: true,
    statements: [
      `update cho_sale set state = 'open'
        where id = ${first('cho_sale', "method = 'qr' and state = 'cancelled'")}`,
    ],
  },
  {
    breaks: 'P2',
    what: 'a sale costs less than its request asks',
    alone: true,
    statements: [
      `update cho_sale set amount = amount - 1 where id = ${first('cho_sale', "method = 'qr'")}`,
    ],
  },
  {
    breaks: 'P3',
    what: 'a request says settled with money missing',
    statements: [
      `update cho_payment_request set state = 'settled'
        where id = ${first('cho_payment_request', "state = 'open' and received > 0")}`,
    ],
  },
  {
    breaks: 'P4',
    what: 'two leases hold the same code',
    alone: true,
    statements: ['update cho_code_lease set size = size + 1 where first_counter = 0'],
  },
  {
    breaks: 'P5',
    what: 'an event of a device is gone',
    alone: true,
    statements: [
      `delete from cho_device_event where seq = 2 and device_id =
        (select min(device_id) from cho_device_event where seq = 2)`,
    ],
  },
  {
    breaks: 'P5',
    what: 'a device’s mark stands too low',
    alone: true,
    statements: [
      `update cho_device set next_seq = next_seq - 1 where id = (select min(id) from cho_device)`,
    ],
  },
]

const RECONCILIATION: readonly Plant[] = [
  {
    breaks: 'L12',
    what: 'an entry was moved into a closed day',
    statements: [
      `update cho_entry set business_day = '2026-11-21' where book_id = ${BOOK} and seq = ${LAST}`,
    ],
  },
  {
    breaks: 'L12',
    what: 'an entry was moved before a closed day',
    statements: [
      `update cho_entry set business_day = '2026-11-01' where book_id = ${BOOK} and seq = ${LAST}`,
    ],
  },
  {
    breaks: 'C1',
    what: 'a close bears another seal',
    alone: true,
    statements: [`update cho_day_close set hash = '${'b'.repeat(64)}' where book_id = ${BOOK}`],
  },
  {
    breaks: 'C1',
    what: 'a close stands at another number',
    alone: true,
    statements: [`update cho_day_close set seq = ${LAST} where book_id = ${BOOK}`],
  },
  {
    breaks: 'B1',
    what: 'nobody told of a transfer',
    alone: true,
    statements: [
      `delete from cho_observation where transfer_id = (select min(id) from cho_bank_transfer)`,
    ],
  },
  {
    breaks: 'B3',
    what: 'a transfer is booked twice',
    statements: [
      `update cho_entry set subject = (select min(id) from cho_bank_transfer)
        where book_id = ${BOOK} and seq = ${LAST}`,
    ],
  },
  {
    breaks: 'B3',
    what: 'a transfer points at the entry of another',
    statements: [
      `update cho_bank_transfer set receipt_entry_id =
          (select min(id) from cho_entry where kind = 'cash_sale')
        where id = (select min(id) from cho_bank_transfer)`,
    ],
  },
  {
    breaks: 'B4',
    what: 'a source told of another amount',
    statements: [
      `update cho_observation set amount = amount + 1 where id = ${first('cho_observation', "source_kind = 'webhook' and state = 'linked'")}`,
    ],
  },
  {
    breaks: 'B4',
    what: 'a source told of another account',
    alone: true,
    statements: [
      `update cho_observation set account_id = (select max(id) from cho_receiving_account)
        where id = ${first('cho_observation', "source_kind = 'webhook' and state = 'linked'")}`,
    ],
  },
  {
    breaks: 'B5',
    what: 'a balance in a statement was changed',
    alone: true,
    statements: [
      `update cho_observation set balance_after = balance_after + 1
        where import_id = (select min(import_id) from cho_observation) and statement_row = 3`,
    ],
  },
  {
    breaks: 'A1',
    what: 'a transfer says less was given out',
    statements: [`update cho_bank_transfer set allocated = allocated - 1 where id = ${ALLOCATED}`],
  },
  {
    breaks: 'A1',
    what: 'an allocation is gone',
    statements: ['delete from cho_allocation where id = (select min(id) from cho_allocation)'],
  },
  {
    breaks: 'A2',
    what: 'a request has more than it was given',
    alone: true,
    statements: [
      `update cho_payment_request set received = received + 1
        where id = ${first('cho_payment_request', "state = 'open' and received > 0")}`,
    ],
  },
  {
    breaks: 'A3',
    what: 'suspense holds money no transfer brought',
    statements: [
      `update cho_balance set credits = credits + 1 where book_id = ${BOOK} and account_code = '3388'`,
      `update cho_balance set debits = debits + 1 where book_id = ${BOOK} and account_code = '1121'`,
    ],
  },
  {
    breaks: 'A4',
    what: 'an allocation points at the entry of another',
    statements: [
      `update cho_allocation set entry_id = (select min(id) from cho_entry where kind = 'cash_sale')
        where id = (select min(id) from cho_allocation)`,
    ],
  },
  {
    breaks: 'A5',
    what: 'money waits and no exception says so',
    alone: true,
    statements: [
      `update cho_exception set state = 'resolved'
        where id = ${first('cho_exception', "state = 'open'")}`,
    ],
  },
  {
    breaks: 'A5',
    what: 'money with a place is listed as waiting',
    alone: true,
    statements: [
      `update cho_exception set state = 'open'
        where id = ${first('cho_exception', "state = 'resolved' and resolution = 'trả nợ riêng'")}`,
    ],
  },
  {
    breaks: 'A5',
    what: 'the same money waits twice',
    alone: true,
    statements: [
      'drop index cho_exception_one_open',
      `insert into cho_exception (id, book_id, type, transfer_id, state, opened_at)
        select 'exc_x', book_id, type, transfer_id, state, opened_at from cho_exception
        where id = ${first('cho_exception', "state = 'open'")}`,
    ],
  },
  {
    breaks: 'A6',
    what: 'the machine allocated on a code that is not in the memo',
    alone: true,
    statements: [
      `delete from cho_transfer_code where transfer_id =
        (select min(transfer_id) from cho_allocation where evidence = 'code_exact')`,
    ],
  },
  {
    breaks: 'A6',
    what: 'the machine allocated part of a due on a repaired code',
    alone: true,
    statements: [
      `update cho_allocation set evidence = 'code_corrected' where request_id =
        ${first('cho_payment_request', "flags = 'partial' and received = 4000")}`,
    ],
  },
  {
    breaks: 'T1',
    what: 'a trigger is gone',
    alone: true,
    guards: false,
    only: 'sqlite',
    statements: [],
  },
  {
    breaks: 'T1',
    what: 'a trigger was switched off',
    alone: true,
    only: 'postgres',
    statements: ['alter table cho_posting disable trigger cho_posting_append_only'],
  },
  {
    breaks: 'T1',
    what: 'a guard against emptying a table is gone',
    alone: true,
    only: 'postgres',
    statements: ['drop trigger cho_event_no_truncate on cho_event'],
  },
]

/** At least one for every check of `verify`. */
export const PLANTS: readonly Plant[] = [...LEDGER, ...PAYMENT, ...RECONCILIATION]
