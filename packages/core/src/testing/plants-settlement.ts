import { first, type Plant } from './plant.ts'

const CONSIGNED = first(
  'cho_goods_holding',
  "quantity > 0 and place = '' and delivery_id in (select id from cho_delivery where mode = 'consignment')",
).replace('min(id)', 'min(delivery_id)')
const SOLD =
  "(select min(subject) from cho_goods_part where subject = sale_id and mode = 'consignment')"
const ORDER_SALE = '(select min(sale_id) from cho_order_goods)'
const NAMED_LINE = `(select line_id from cho_order_goods where sale_id = ${ORDER_SALE})`
const FEE = "subject = sale_id and kind = 'fee' and basis = 'share'"
const ONE_FEE = `subject = (select min(subject) from cho_member_item where ${FEE}) and kind = 'fee'
  and basis = 'share' and position = (select min(position) from cho_member_item where ${FEE}
    and subject = (select min(subject) from cho_member_item where ${FEE}))`
const PAID_RUN = '(select min(settlement_id) from cho_settlement_payout)'
const ONE_LINE = `settlement_id = ${PAID_RUN} and net > 0 and member_id = (select min(member_id)
  from cho_settlement_line where settlement_id = ${PAID_RUN} and net > 0)`
const OWN = `(select min(a.code) from cho_account a where a.role = 'payable'
  and a.party in (select member_id from cho_settlement_payout) and a.parent_code = '331')`

export const SETTLEMENT_PLANTS: readonly Plant[] = [
  {
    breaks: 'G1',
    what: 'a lot has lost a kilogram that nobody moved',
    alone: true,
    statements: [
      `update cho_goods_holding set quantity = quantity - 1 where delivery_id = ${CONSIGNED} and place = ''`,
    ],
  },
  {
    breaks: 'G2',
    what: 'members’ goods are worth less in the store than in the books',
    statements: [
      `update cho_goods_holding set value = value - 1 where delivery_id = ${CONSIGNED} and place = ''`,
      `update cho_goods_move set value = value - 1 where delivery_id = ${CONSIGNED} and kind = 'received'`,
    ],
  },
  {
    breaks: 'G3',
    what: 'a bought lot is worth more than it cost',
    statements: [
      `update cho_goods_holding set value = value + 1 where place = '' and delivery_id =
        (select min(id) from cho_delivery where supplier is not null)`,
      `update cho_goods_move set value = value + 1 where kind = 'received' and delivery_id =
        (select min(id) from cho_delivery where supplier is not null)`,
    ],
  },
  {
    breaks: 'G4',
    what: 'more was sold of a lot than came',
    only: 'sqlite',
    statements: [
      `update cho_goods_holding set quantity = -1 where delivery_id = ${CONSIGNED} and place = ''`,
    ],
  },
  {
    breaks: 'G4',
    what: 'a lot is gone and its value is not',
    statements: [
      `update cho_goods_holding set quantity = 0 where delivery_id = ${CONSIGNED} and place = ''`,
    ],
  },
  {
    breaks: 'G5',
    what: 'a sale says another quantity than left the store',
    alone: true,
    statements: [
      `update cho_goods_part set quantity = quantity + 1 where subject = sale_id and mode = 'purchase'
        and sale_id in (select id from cho_goods_sale where paid <> 'order')`,
    ],
  },
  {
    breaks: 'G6',
    what: 'a sale was made dearer after it was booked',
    statements: [`update cho_goods_sale set amount = amount + 1 where id = ${SOLD}`],
  },
  {
    breaks: 'G6',
    what: 'a return gave back less than it says',
    alone: true,
    statements: [
      `update cho_goods_return set amount = amount + 1 where id = (select min(id) from cho_goods_return)`,
    ],
  },
  {
    breaks: 'G7',
    what: 'more came back of a sale than was sold',
    statements: [
      `update cho_goods_part set quantity = 10 * quantity where subject <> sale_id and subject =
        (select min(id) from cho_goods_return)`,
    ],
  },
  {
    breaks: 'G8',
    what: 'a fee’s rate was changed after the sale',
    alone: true,
    statements: [`update cho_member_item set rate_bps = rate_bps + 100 where ${ONE_FEE}`],
  },
  {
    breaks: 'G8',
    what: 'an agreement was changed under fees that were charged by it',
    alone: true,
    statements: [
      `update cho_agreement_fee set rate_bps = 100 where basis = 'share' and agreement_id =
        (select min(agreement_id) from cho_delivery where id in
          (select delivery_id from cho_member_item where ${FEE}))`,
    ],
  },
  {
    breaks: 'G8',
    what: 'a fee is a đồng more than its terms give',
    statements: [`update cho_member_item set amount = amount - 1 where ${ONE_FEE}`],
  },
  {
    breaks: 'G9',
    what: 'a member’s share of a sale went to another member',
    statements: [
      `update cho_member_item set member_id = (select max(id) from cho_member)
        where kind = 'sale' and subject = ${SOLD}`,
    ],
  },
  {
    breaks: 'G10',
    what: 'a buyer keeps less than deliveries sold for the order',
    statements: [`update cho_order_line set quantity = quantity - 1 where id = ${NAMED_LINE}`],
  },
  {
    breaks: 'G10',
    what: 'nobody knows for which order goods were sold',
    alone: true,
    statements: [`delete from cho_order_goods where sale_id = ${ORDER_SALE}`],
  },
  {
    breaks: 'G10',
    what: 'a sale over the counter was made one of an order',
    alone: true,
    statements: [`update cho_goods_sale set paid = 'order' where id = ${SOLD}`],
  },
  {
    breaks: 'G10',
    what: 'a line says more than its goods were sold for',
    alone: true,
    statements: [`update cho_order_goods set amount = amount + 1 where sale_id = ${ORDER_SALE}`],
  },
  {
    breaks: 'S1',
    what: 'a member is owed more than goods earned',
    statements: [
      `update cho_balance set credits = credits + 1 where account_code = ${OWN} and book_id =
        (select min(book_id) from cho_settlement)`,
    ],
  },
  {
    breaks: 'S2',
    what: 'more is to be paid than was approved',
    statements: [
      `update cho_balance set credits = credits + 1 where account_code = ${OWN} || '.0001' and book_id =
        (select min(book_id) from cho_settlement)`,
    ],
  },
  {
    breaks: 'S3',
    what: 'a line pays more than it adds up to',
    statements: [`update cho_settlement_line set net = net + 1000 where ${ONE_LINE}`],
  },
  {
    breaks: 'S4',
    what: 'a sale fell out of a run',
    alone: true,
    statements: [
      `delete from cho_settlement_item where settlement_id = ${PAID_RUN} and subject =
        (select min(subject) from cho_settlement_item where settlement_id = ${PAID_RUN})`,
    ],
  },
  {
    breaks: 'S5',
    what: 'a sale was settled twice',
    statements: [
      `insert into cho_settlement_item (settlement_id, version, subject, position, member_id)
        select r.id, r.version, i.subject, i.position, i.member_id
        from cho_settlement r, cho_settlement_item i
        where r.state = 'checked' and i.settlement_id = ${PAID_RUN} and i.position = 1
          and i.subject = (select min(subject) from cho_settlement_item
            where settlement_id = ${PAID_RUN} and position = 1)`,
    ],
  },
  {
    breaks: 'S6',
    what: 'one person checked and approved a run',
    alone: true,
    statements: [
      `update cho_settlement_step set person_id = (select person_id from cho_settlement_step
          where settlement_id = ${PAID_RUN} and state = 'checked')
        where settlement_id = ${PAID_RUN} and state = 'approved'`,
    ],
  },
  {
    breaks: 'S7',
    what: 'a line was approved and never booked',
    alone: true,
    statements: [
      `delete from cho_settlement_entry where settlement_id = ${PAID_RUN} and member_id =
        (select min(member_id) from cho_settlement_entry where settlement_id = ${PAID_RUN})`,
    ],
  },
  {
    breaks: 'S7',
    what: 'a void run’s entries stand',
    statements: [`update cho_settlement set state = 'void' where id = ${PAID_RUN}`],
  },
  {
    breaks: 'S8',
    what: 'a payout is of another amount than its line',
    alone: true,
    statements: [
      `update cho_settlement_payout set amount = amount + 1 where payout_id =
        (select min(payout_id) from cho_settlement_payout)`,
    ],
  },
  {
    breaks: 'S8',
    what: 'a member was left out of the payouts',
    statements: [
      `delete from cho_settlement_payout where payout_id =
        (select min(payout_id) from cho_settlement_payout)`,
    ],
  },
  {
    breaks: 'S9',
    what: 'a debt was taken up twice',
    statements: [
      `update cho_settlement_line set brought = 2 * brought where brought < 0
        and settlement_id = (select id from cho_settlement where state = 'checked')`,
    ],
  },
  {
    breaks: 'S10',
    what: 'a run was moved on by nobody',
    statements: [`update cho_settlement set state = 'closed' where state = 'checked'`],
  },
  {
    breaks: 'S11',
    what: 'an advance was made smaller than the money that left',
    alone: true,
    statements: [
      `update cho_advance set amount = amount - 1 where id = (select min(id) from cho_advance
        where payout_id is null)`,
    ],
  },
]
