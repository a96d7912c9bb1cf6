import { ALLOCATED, BOOK, first, LAST, type Plant } from './plant.ts'

export const RECONCILIATION_PLANTS: readonly Plant[] = [
  {
    breaks: 'C2',
    what: 'an entry was moved into a closed day',
    statements: [
      `update cho_entry set business_day = '2026-11-21' where book_id = ${BOOK} and seq = ${LAST}`,
    ],
  },
  {
    breaks: 'C2',
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
      `update cho_balance set debits = debits + 1 where book_id = ${BOOK} and account_code = '1121.0001'`,
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
    breaks: 'A6',
    what: 'the machine took a memo for a sign that it does not name',
    alone: true,
    statements: [
      `delete from cho_transfer_code where transfer_id =
        (select min(transfer_id) from cho_allocation where evidence = 'sign_code')`,
    ],
  },
  {
    breaks: 'A6',
    what: 'the machine took an account for a sign’s own',
    alone: true,
    statements: [
      "update cho_allocation set evidence = 'virtual_account' where evidence = 'sign_code'",
    ],
  },
  {
    breaks: 'A7',
    what: 'money left that nobody saw leave',
    statements: [
      `update cho_balance set debits = debits + 1 where book_id = ${BOOK} and account_code = '1388'`,
      `update cho_balance set credits = credits + 1 where book_id = ${BOOK} and account_code = '1121.0001'`,
    ],
  },
  {
    breaks: 'A8',
    what: 'outgoing money is another payout’s than the books say',
    alone: true,
    statements: [
      `update cho_allocation set payout_id = ${first('cho_payout', "state = 'ordered'")}
        where id = ${first('cho_allocation', "purpose = 'payout'")}`,
    ],
  },
  {
    breaks: 'A8',
    what: 'what came back belongs to no payout any more',
    alone: true,
    statements: ["update cho_allocation set purpose = 'owner' where purpose = 'payout_returned'"],
  },
  {
    breaks: 'A9',
    what: 'a person’s decision is gone',
    statements: [
      `delete from cho_decision where id = ${first('cho_decision', "how = 'bank_fee'")}`,
    ],
  },
  {
    breaks: 'A9',
    what: 'the machine claims what a person decided',
    statements: [
      `update cho_allocation set evidence = 'code_exact' where id =
        ${first('cho_allocation', "evidence = 'human' and request_id is not null")}`,
    ],
  },
  {
    breaks: 'A10',
    what: 'an undoing points at another entry',
    alone: true,
    statements: [
      `update cho_allocation set undoes_id = (select max(id) from cho_allocation
          where purpose = 'own_transfer')
        where undoes_id is not null and purpose = 'owner'`,
    ],
  },
  {
    breaks: 'A10',
    what: 'a decision says undone, and its money stands',
    statements: [
      `update cho_decision set undoes_id = ${first('cho_decision', "how = 'bank_fee'")}
        where id = ${first('cho_decision', "how = 'undo' and undoes_id is not null")}`,
    ],
  },
  {
    breaks: 'A11',
    what: 'a payer is owed more than was kept for them',
    statements: [
      `update cho_balance set credits = credits + 5 where account_code = ${first('cho_account', "party like 'transfer_%'").replace('min(id)', 'min(code)')}`,
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
