import { first, type Plant } from './plant.ts'

export const MARKET_PLANTS: readonly Plant[] = [
  {
    breaks: 'F1',
    what: 'a bill was moved without a word in its history',
    alone: true,
    statements: [
      `update cho_fee_bill set state = 'disputed' where id = ${first('cho_fee_bill', "state = 'awaiting_bank'")}`,
    ],
  },
  {
    breaks: 'F2',
    what: 'a bill says paid with half of its money',
    alone: true,
    statements: [
      `update cho_fee_bill set cash = 75000 where id = ${first('cho_fee_bill', "state = 'paid'")}`,
    ],
  },
  {
    breaks: 'F2',
    what: 'a bill costs more than its code asks',
    statements: [
      `update cho_fee_bill set amount = amount + 1
        where id = ${first('cho_fee_bill', "state = 'awaiting_bank'")}`,
    ],
  },
  {
    breaks: 'F3',
    what: 'two stand at one stall',
    alone: true,
    statements: ["update cho_tenancy set to_day = '2026-07-01' where to_day = '2026-06-30'"],
  },
  {
    breaks: 'F4',
    what: 'a bill was drafted again after it was owed',
    statements: [
      `update cho_fee_bill set state = 'draft' where id = ${first('cho_fee_bill', "state = 'awaiting_bank'")}`,
    ],
  },
  {
    breaks: 'F4',
    what: 'a waived bill is owed after all',
    statements: [`update cho_fee_bill set state = 'issued' where state = 'waived'`],
  },
  {
    breaks: 'KA1',
    what: 'a stall’s codes name another stall’s account',
    alone: true,
    statements: [
      `update cho_stall set account_id = (select max(account_id) from cho_stall)
        where id = (select min(id) from cho_stall)`,
    ],
  },
  {
    breaks: 'KA2',
    what: 'a change of account was never approved',
    alone: true,
    statements: [`update cho_account_change set state = 'refused' where state = 'approved'`],
  },
  {
    breaks: 'KP1',
    what: 'a saved price costs more than anybody said',
    alone: true,
    statements: ['update cho_stall_price set amount = amount + 1000 where amount is not null'],
  },
  {
    breaks: 'KP1',
    what: 'a saved price went without a word',
    alone: true,
    statements: ['delete from cho_stall_price where amount is not null'],
  },
]
