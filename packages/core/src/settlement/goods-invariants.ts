import type { DatabaseInvariant } from '../store/database-invariant.ts'

/** What the goods of one mode are worth in a book's accounts of some roles, against its holdings. */
function worth(mode: string, roles: string): string {
  return `select count(*) as n from (
    select k.id,
      coalesce((select sum(b.debits - b.credits) from cho_account a
        join cho_balance b on b.book_id = a.book_id and b.account_code = a.code
        where a.book_id = k.id and a.role in (${roles})), 0) as booked,
      coalesce((select sum(h.value) from cho_goods_holding h
        join cho_delivery d on d.id = h.delivery_id
        where h.book_id = k.id and d.mode = '${mode}'), 0) as held
    from cho_book k where k.kind = 'cooperative') x where booked <> held`
}

/** Half up, as the code rounds; integer division on both databases. */
const SHARE = '(i.charged_of * i.rate_bps + 5000) / 10000'
const PER_QUANTITY = '(2 * i.fee_amount * i.charged_of + i.per) / (2 * i.per)'
const FEE = `case i.basis when 'share' then ${SHARE}
  when 'quantity' then ${PER_QUANTITY} else i.fee_amount end`

export const GOODS_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'G1',
    statement: 'What is left of every lot at every place is the sum of its movements.',
    statementVi: 'Phần còn lại của mỗi lô ở mỗi nơi đúng bằng tổng các lần nhập, xuất.',
    sql: `select count(*) as n from (
      select delivery_id, place, sum(quantity) as quantity, sum(value) as value from (
        select delivery_id, place, quantity, value from cho_goods_move
        union all select delivery_id, place, -quantity, -value from cho_goods_holding) x
      group by delivery_id, place) y where quantity <> 0 or value <> 0`,
  },
  {
    id: 'G2',
    statement: 'Account 003 is the value of members’ goods that are not sold.',
    statementVi: 'Tài khoản 003 đúng bằng giá trị hàng ký gửi của thành viên chưa bán.',
    sql: worth('consignment', "'goods_on_consignment'"),
  },
  {
    id: 'G3',
    statement: 'Accounts 156 and 157 are the cost of bought goods that are not sold.',
    statementVi: 'Tài khoản 156 và 157 đúng bằng giá vốn hàng mua chưa bán.',
    sql: worth('purchase', "'inventory', 'goods_at_agents'"),
  },
  {
    id: 'G4',
    statement: 'Of no lot more is sold, given back or spoiled than came, at no place and never.',
    statementVi: 'Không lô nào bán, trả hay hỏng nhiều hơn số đã nhận.',
    sql: `select count(*) as n from cho_goods_holding where quantity < 0 or value < 0
      or (quantity = 0 and value <> 0)`,
  },
  {
    id: 'G5',
    statement: 'Every part of a sale or a return has its movement of the same quantity and value.',
    statementVi: 'Mỗi phần bán hay trả lại có đúng một lần xuất, nhập cùng số lượng và giá trị.',
    sql: `select count(*) as n from (
      select subject, delivery_id, sum(quantity) as quantity, sum(value) as value from (
        select subject, delivery_id, quantity, value from cho_goods_part
        union all select subject, delivery_id, quantity, value from cho_goods_move
          where kind in ('sold', 'buyer_returned')) x
      group by subject, delivery_id) y where quantity <> 0 or value <> 0`,
  },
  {
    id: 'G6',
    statement: 'A sale and a return are the sum of their parts, and their entry moves that money.',
    statementVi: 'Tiền mỗi lần bán, trả lại bằng tổng các phần và bằng số tiền đã định khoản.',
    sql: `select (select count(*) from cho_goods_sale s
        join cho_entry e on e.id = s.entry_id
        where s.amount <> (select coalesce(sum(p.amount), 0) from cho_goods_part p
            where p.subject = s.id)
          or s.amount <> (select coalesce(sum(q.amount), 0) from cho_posting q
            where q.book_id = e.book_id and q.seq = e.seq and q.side = 'debit'
              and q.account_code = s.money_account))
      + (select count(*) from cho_goods_return r
        join cho_goods_sale s on s.id = r.sale_id
        join cho_entry e on e.id = r.entry_id
        where -r.amount <> (select coalesce(sum(p.amount), 0) from cho_goods_part p
            where p.subject = r.id)
          or r.amount <> (select coalesce(sum(q.amount), 0) from cho_posting q
            where q.book_id = e.book_id and q.seq = e.seq and q.side = 'credit'
              and q.account_code = s.money_account)) as n`,
  },
  {
    id: 'G7',
    statement: 'No part of a sale came back more than it was sold, in quantity or in money.',
    statementVi: 'Không phần nào bị trả lại nhiều hơn số đã bán, cả số lượng lẫn tiền.',
    sql: `select count(*) as n from (
      select sum(quantity) as quantity, sum(amount) as amount, sum(vat) as vat,
        sum(value) as value
      from cho_goods_part group by sale_id, of_position) x
      where quantity < 0 or amount < 0 or vat < 0 or value < 0
        or (quantity = 0 and (amount <> 0 or vat <> 0 or value <> 0))`,
  },
  {
    id: 'G8',
    statement: 'Every fee has the terms its delivery’s agreement had, and the amount they give.',
    statementVi: 'Mỗi khoản phí đúng điều khoản của thỏa thuận lúc giao hàng và đúng số tiền.',
    sql: `select count(*) as n from cho_member_item i
      join cho_delivery d on d.id = i.delivery_id
      left join cho_goods_part p on p.subject = i.subject and p.position = i.of_position
        and i.subject = i.sale_id
      where i.kind = 'fee' and (not exists (
          select 1 from cho_agreement_fee f where f.agreement_id = d.agreement_id
            and f.fee = i.fee and f.basis = i.basis and f.rate_bps = i.rate_bps
            and f.fee_amount = i.fee_amount and f.per = i.per and f.vat_bps = i.vat_bps)
        or (i.subject in (i.sale_id, i.delivery_id)
          and (i.vat - i.amount <> ${FEE}
            or -i.vat <> ((${FEE}) * i.vat_bps + 5000) / 10000
            or i.charged_of <> case i.basis when 'share' then p.amount
              when 'quantity' then coalesce(p.quantity, d.quantity) else 1 end)))`,
  },
  {
    id: 'G9',
    statement: 'What members earned and were charged by an entry is what it booked to them.',
    statementVi: 'Số ghi cho thành viên của mỗi bút toán khớp với phần họ được hưởng và bị trừ.',
    sql: `select count(*) as n from (
      select entry_id, member_id, sum(amount) as amount from (
        select entry_id, member_id, amount from cho_member_item
        union all
        select e.id, a.party, case p.side when 'debit' then p.amount else -p.amount end
        from cho_account a
        join cho_posting p on p.book_id = a.book_id and p.account_code = a.code
        join cho_entry e on e.book_id = p.book_id and e.seq = p.seq
        where a.role = 'payable' and e.kind in ('goods_bought', 'goods_consigned', 'goods_sold',
            'goods_returned', 'goods_corrected', 'goods_returned_to_member', 'goods_spoiled')
          and exists (select 1 from cho_member m where m.id = a.party)) x
      group by entry_id, member_id) y where amount <> 0`,
  },
  {
    id: 'G10',
    statement:
      'Of an order’s line no more is sold from deliveries than its buyer keeps, in its own book, and every such sale has its line.',
    statementVi:
      'Hàng bán theo đơn không quá số khách giữ, đúng sổ của đơn, và lần bán nào cũng có dòng đơn.',
    sql: `select (select count(*) from (
        select line_id, max(unit_size) as unit_size, min(unit_size) as least, sum(sold) as sold
        from (select g.line_id, g.unit_size, (select sum(p.quantity) from cho_goods_part p
            where p.sale_id = g.sale_id) as sold from cho_order_goods g
          where g.sale_id is not null) y group by line_id) x
        join cho_order_line l on l.id = x.line_id
        join cho_seller_order o on o.id = l.seller_order_id
        where x.sold * 1000 > l.quantity * x.unit_size or x.unit_size <> x.least
          or (x.sold > 0 and o.state not in ('delivered', 'return_requested', 'returned')))
      + (select count(*) from cho_goods_sale s left join cho_order_goods g on g.sale_id = s.id
        where (s.paid = 'order') <> (g.id is not null))
      + (select count(*) from cho_order_goods g
        join cho_order_line l on l.id = g.line_id
        join cho_seller_order o on o.id = l.seller_order_id
        left join cho_goods_sale s on s.id = g.sale_id
        where g.book_id <> o.book_id or (g.sale_id is not null
          and (s.book_id <> g.book_id or s.amount <> g.amount
            or g.quantity <> (select sum(p.quantity) from cho_goods_part p
              where p.subject = s.id)))) as n`,
  },
]
