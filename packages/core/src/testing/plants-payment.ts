import { CASH, first, type Plant } from './plant.ts'

const VOUCHED = first('cho_payment_request', "flags like 'attested%' and state = 'open'")

const PAID = first('cho_payout', "state = 'paid'")
const WAITING = first('cho_payout', "state = 'ordered'")

export const PAYMENT_PLANTS: readonly Plant[] = [
  {
    breaks: 'P1',
    what: 'a sale says void, its entry stands',
    statements: [`update cho_sale set state = 'voided' where id = (${CASH})`],
  },
  {
    breaks: 'P1',
    what: 'a void was taken back without an entry',
    statements: [
      `update cho_sale set state = 'completed' where id = ${first('cho_sale', "state = 'voided'")}`,
    ],
  },
  {
    breaks: 'P1',
    what: 'a sale has another amount than its entry',
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
    statements: [
      `update cho_sale set state = 'completed'
        where id = ${first('cho_sale', "method = 'qr' and state = 'open'")}`,
    ],
  },
  {
    breaks: 'P2',
    what: 'a sale stands open while its request was cancelled',
    statements: [
      `update cho_sale set state = 'open'
        where id = ${first('cho_sale', "method = 'qr' and state = 'cancelled'")}`,
    ],
  },
  {
    breaks: 'P2',
    what: 'a sale costs less than its request asks',
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
  {
    breaks: 'P6',
    what: 'a request lost the mark that its seller vouched for it',
    alone: true,
    statements: [
      `update cho_payment_request set flags = '', credit_account = '511'
        where id = ${VOUCHED}`,
    ],
  },
  {
    breaks: 'P6',
    what: 'money for a request that its seller vouched for would count as a sale again',
    alone: true,
    statements: [`update cho_payment_request set credit_account = '511' where id = ${VOUCHED}`],
  },
  {
    breaks: 'P6',
    what: 'a request says vouched for, and nothing is owed',
    alone: true,
    statements: [
      `update cho_payment_request set flags = 'attested', credit_account = '131'
        where id = ${first('cho_payment_request', "flags = 'partial' and state = 'open'")}`,
    ],
  },
  {
    breaks: 'P7',
    what: 'a payout says paid with the entry of another',
    alone: true,
    statements: [
      `update cho_payout set paid_entry_id = (select min(id) from cho_entry where kind = 'cash_sale')
        where id = ${PAID}`,
    ],
  },
  {
    breaks: 'P7',
    what: 'a payout was paid from another account than its entry says',
    alone: true,
    statements: [`update cho_payout set debit_account = '4118' where id = ${PAID}`],
  },
  {
    breaks: 'P8',
    what: 'what came back was booked for another payout',
    alone: true,
    statements: [
      `update cho_payout set returned_entry_id =
          (select min(id) from cho_entry where kind = 'payout') where state = 'returned'`,
    ],
  },
  {
    breaks: 'P9',
    what: 'a cancelled payout has taken its money all the same',
    statements: [
      `update cho_hold set state = 'posted', posted = amount
        where id = (select hold_id from cho_payout where state = 'cancelled')`,
    ],
  },
  {
    breaks: 'P9',
    what: 'a payout that waits keeps less aside than it will take',
    statements: [
      `update cho_hold set amount = amount - 1
        where id = (select hold_id from cho_payout where id = ${WAITING})`,
    ],
  },
  {
    breaks: 'P10',
    what: 'a large payout left on one person’s word',
    alone: true,
    only: 'sqlite',
    statements: [
      "update cho_payout set approved_by = null where needs_approval = 1 and state = 'returned'",
    ],
  },
  {
    breaks: 'P10',
    what: 'a payout’s limit was raised behind it',
    alone: true,
    only: 'postgres',
    statements: [
      'alter table cho_payout drop constraint cho_payout_approved',
      "update cho_payout set approved_by = null where needs_approval = 1 and state = 'returned'",
    ],
  },
  {
    breaks: 'P11',
    what: 'a refund is of another amount than its payout',
    statements: [
      `update cho_refund set amount = amount + 1 where id = ${first('cho_refund', 'request_id is not null')}`,
    ],
  },
  {
    breaks: 'P11',
    what: 'more went back than came',
    statements: [
      `update cho_refund set amount = amount + 90000, transfer_id = null, request_id = ${first('cho_refund', 'request_id is not null').replace('min(id)', 'min(request_id)')}
        where id = ${first('cho_refund', 'transfer_id is not null')}`,
    ],
  },
  {
    breaks: 'P12',
    what: 'a request does not say that its money went back',
    alone: true,
    statements: [
      `update cho_payment_request set flags = ''
        where id = ${first('cho_payment_request', "flags like '%refunded%'")}`,
    ],
  },
  {
    breaks: 'P14',
    what: 'the goods of a voided sale never came back',
    alone: true,
    statements: ['delete from cho_sale_goods where quantity < 0'],
  },
  {
    breaks: 'P14',
    what: 'a sale says that it took more than it did',
    alone: true,
    statements: [
      `update cho_sale_goods set quantity = quantity + 1000
        where sale_id in (select id from cho_sale where state = 'completed')`,
    ],
  },
  {
    breaks: 'P13',
    what: 'a payout bears the code of a request',
    alone: true,
    statements: [
      `update cho_payout set code = (select min(q.code) from cho_payment_request q
          where q.account_id = cho_payout.account_id and q.received = 0)
        where id = ${WAITING}`,
    ],
  },
]
