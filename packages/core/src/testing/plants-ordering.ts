import { first, type Plant } from './plant.ts'

const HELD = first('cho_order_line', 'held > 0')
const inState = (state: string) => first('cho_seller_order', `state = '${state}'`)
const CHANGED = `(select min(line_id) from cho_order_change where reason = 'weighed')`

export const ORDERING_PLANTS: readonly Plant[] = [
  {
    breaks: 'D1',
    what: 'an order says another amount than its lines',
    statements: [
      `update cho_seller_order set amount = amount + 1000 where id = ${inState('placed')}`,
    ],
  },
  {
    breaks: 'D1',
    what: 'a change of a price left no trail',
    alone: true,
    statements: [`delete from cho_order_change where line_id = ${CHANGED}`],
  },
  {
    breaks: 'D1',
    what: 'a quantity changed without a trail',
    statements: [`update cho_order_line set quantity = quantity + 1000 where held = 0`],
  },
  {
    breaks: 'D1',
    what: 'the charge of a delivery is another than was asked',
    statements: [
      `update cho_seller_order set delivery = delivery + 1000, amount = amount + 1000
        where id = ${first('cho_seller_order', 'delivery > 0')}`,
    ],
  },
  {
    breaks: 'D7',
    what: 'a charge for delivery is booked as goods',
    alone: true,
    statements: [
      `update cho_seller_order set delivery = 0 where id = ${first('cho_seller_order', 'delivery > 0')}`,
      `update cho_order_line set amount = amount + 20000, ordered_amount = ordered_amount + 20000
        where seller_order_id = ${first('cho_seller_order', 'delivery_asked > 0 and delivery = 0 and amount > 0')}`,
    ],
  },
  {
    breaks: 'D2',
    what: 'goods of an order that waits are reserved for nobody',
    alone: true,
    statements: [`update cho_order_line set held = 0 where id = ${HELD}`],
  },
  {
    breaks: 'D3',
    what: 'an order moved on without a step',
    alone: true,
    statements: [`update cho_seller_order set state = 'confirmed' where id = ${inState('placed')}`],
  },
  {
    breaks: 'D3',
    what: 'a step vanishes',
    alone: true,
    statements: [
      `delete from cho_order_step where position = 1
        and seller_order_id = ${inState('delivered')}`,
    ],
  },
  {
    breaks: 'D4',
    what: 'an open request asks for more than is left',
    alone: true,
    statements: [
      `update cho_payment_request set due = due + 1000 where state = 'open'
        and id = (select min(k.request_id) from cho_order_request k
          join cho_payment_request q on q.id = k.request_id where q.state = 'open')`,
    ],
  },
  {
    breaks: 'D4',
    what: 'a request is another order’s',
    statements: [
      `update cho_order_request set seller_order_id = ${inState('packed')}
        where seller_order_id = ${inState('placed')}`,
    ],
  },
  {
    breaks: 'D5',
    what: 'cash of an order is counted twice',
    statements: [
      `update cho_order_cash set amount = amount * 2 where position = 1
        and seller_order_id = (select min(seller_order_id) from cho_order_cash)`,
    ],
  },
  {
    breaks: 'D6',
    what: 'an order is paid into another account',
    statements: [
      `update cho_seller_order set account_id =
          (select max(id) from cho_receiving_account where id <> cho_seller_order.account_id)
        where id = ${inState('placed')}`,
    ],
  },
  {
    breaks: 'D7',
    what: 'goods are handed over and not sold',
    statements: [
      `update cho_seller_order set state = 'delivered' where id = ${inState('shipped')}`,
    ],
  },
  {
    breaks: 'D8',
    what: 'cash was booked for an order that has none',
    statements: ['delete from cho_order_cash where amount < 0'],
  },
  {
    breaks: 'D9',
    what: 'a line of a standing order vanishes',
    statements: ['delete from cho_standing_line where position = 1'],
  },
  {
    breaks: 'D9',
    what: 'a standing order is ended by nobody',
    statements: ["update cho_standing_order set ended_by = null where state = 'ended'"],
  },
  {
    breaks: 'D9',
    what: 'who takes a standing order is still there after it was forgotten',
    statements: ["update cho_standing_order set buyer_name = 'Khách' where erased_at is not null"],
  },
  {
    breaks: 'D10',
    what: 'a report is answered by nobody',
    statements: ["update cho_shop_report set state = 'rejected' where state = 'received'"],
  },
  {
    breaks: 'D10',
    what: 'an answer to a report vanishes',
    statements: ['delete from cho_shop_report_step where position = 1'],
  },
  {
    breaks: 'D10',
    what: 'who reported is still there after it was forgotten',
    statements: ["update cho_shop_report set phone = '0912345670' where erased_at is not null"],
  },
]
