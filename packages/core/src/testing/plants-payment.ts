import { CASH, first, type Plant } from './plant.ts'

const VOUCHED = first('cho_payment_request', "flags like 'attested%' and state = 'open'")

export const PAYMENT_PLANTS: readonly Plant[] = [
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
]
