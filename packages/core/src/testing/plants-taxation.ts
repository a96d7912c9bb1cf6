import { first, type Plant } from './plant.ts'

const TAKEN = first('cho_withholding', 'base > 0')
const GIVEN_BACK = first('cho_withholding', 'base < 0')
const TAKEN_OF_ORDER = first('cho_order_withholding', 'base > 0')
const GIVEN_BACK_OF_ORDER = first('cho_order_withholding', 'base < 0')
const SWITCH = first('cho_role_step', "step = 'set' and role = 'marketplace'")
const PROPOSAL = first('cho_role_step', "step = 'proposed'")

export const TAXATION_PLANTS: readonly Plant[] = [
  {
    breaks: 'W1',
    what: 'less is withheld than the rates say',
    statements: [`update cho_withholding set vat = vat - 1 where id = ${TAKEN}`],
  },
  {
    breaks: 'W1',
    what: 'VAT and income tax are exchanged',
    alone: true,
    statements: [`update cho_withholding set vat = pit, pit = vat where id = ${TAKEN}`],
  },
  {
    breaks: 'W1',
    what: 'a return is taken back at another rate',
    alone: true,
    statements: [`update cho_withholding set pit_rate = pit_rate + 1 where id = ${GIVEN_BACK}`],
  },
  {
    breaks: 'W1',
    what: 'a sale stands below zero',
    alone: true,
    statements: [`update cho_withholding set base = base - 1000000000 where id = ${GIVEN_BACK}`],
  },
  {
    breaks: 'W2',
    what: 'tax was withheld before the marketplace began',
    alone: true,
    statements: [`update cho_withholding set day = '2020-01-01' where id = ${TAKEN}`],
  },
  {
    breaks: 'W2',
    what: 'the switch it rests on was to a listing board',
    statements: [
      `update cho_role_step set role = 'listing_board', operator_book_id = null,
        proposal_id = null where id = ${SWITCH}`,
    ],
  },
  {
    breaks: 'W2',
    what: 'the market had ended it before, and tax was withheld all the same',
    alone: true,
    statements: [
      `insert into cho_role_step (id, scope_id, position, step, role, valid_from,
          operator_book_id, proposal_id, note, person_id, recorded_at)
        select 'role_planted', t.market_id, 99, 'set', 'stall_tool', '2020-01-01', null, null, 'x',
          r.person_id, '2020-01-01T00:00:00.000Z'
        from cho_withholding w join cho_stall t on t.id = w.stall_id
        join cho_role_step r on r.id = w.role_step_id where w.id = ${TAKEN}`,
    ],
  },
  {
    breaks: 'W3',
    what: 'an act of withholding rests on an entry of something else',
    statements: [
      `update cho_entry set kind = 'other' where id =
        (select entry_id from cho_withholding where id = ${TAKEN})`,
    ],
  },
  {
    breaks: 'W3',
    what: 'an entry of the operator has no act of withholding',
    statements: [`delete from cho_withholding where id = ${GIVEN_BACK}`],
  },
  {
    breaks: 'W3',
    what: 'another seller’s account owes for the sale',
    statements: [
      `update cho_account set party = party || 'x' where role = 'tax_withheld' and party is not null`,
    ],
  },
  {
    breaks: 'W4',
    what: 'a proposal that was taken back was confirmed',
    alone: true,
    statements: [
      `insert into cho_command (scope, id, request_hash, answer, recorded_at)
        select scope_id, proposal_id || ' withdrawn', 'x', '{}', recorded_at
        from cho_role_step where id = ${SWITCH}`,
    ],
  },
  {
    breaks: 'W4',
    what: 'one person did both steps',
    alone: true,
    statements: [
      `update cho_role_step set person_id = (select person_id from cho_role_step
        where id = ${PROPOSAL}) where id = ${SWITCH}`,
    ],
  },
  {
    breaks: 'W4',
    what: 'nobody proposed it',
    alone: true,
    only: 'sqlite',
    statements: [`update cho_role_step set proposal_id = null where id = ${SWITCH}`],
  },
  {
    breaks: 'W5',
    what: 'a withheld sale is another stall’s',
    statements: [
      `update cho_withholding set stall_id = (select max(id) from cho_stall) where id = ${TAKEN}`,
    ],
  },
  {
    breaks: 'W6',
    what: 'less is withheld of an order than the rates say',
    statements: [`update cho_order_withholding set vat = vat - 1 where id = ${TAKEN_OF_ORDER}`],
  },
  {
    breaks: 'W6',
    what: 'VAT and income tax of an order are exchanged',
    alone: true,
    statements: [
      `update cho_order_withholding set vat = pit, pit = vat where id = ${TAKEN_OF_ORDER}`,
    ],
  },
  {
    breaks: 'W7',
    what: 'the tax of an order vanishes, and its entry stays',
    statements: [`delete from cho_order_withholding where id = ${GIVEN_BACK_OF_ORDER}`],
  },
  {
    breaks: 'W8',
    what: 'the tax of an order rests on a proposal',
    alone: true,
    statements: [`update cho_order_withholding set role_step_id = ${PROPOSAL}`],
  },
  {
    breaks: 'W8',
    what: 'the tax of an order was withheld before the marketplace began',
    alone: true,
    statements: [
      `update cho_order_withholding set day = '2020-01-01' where id = ${TAKEN_OF_ORDER}`,
    ],
  },
]
