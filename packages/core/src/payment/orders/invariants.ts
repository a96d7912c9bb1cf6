import type { DatabaseInvariant } from '../../store/database-invariant.ts'

const CASH = `coalesce((select sum(c.amount) from cho_order_cash c
  where c.seller_order_id = o.id), 0)`
const backIn = (states: string) => `coalesce((select sum(r.amount) from cho_order_request k
  join cho_refund r on r.request_id = k.request_id join cho_payout y on y.id = r.payout_id
  where k.seller_order_id = o.id and y.state in (${states})), 0)`
const requests = (sum: string) => `coalesce((select sum(${sum}) from cho_order_request k
  join cho_payment_request q on q.id = k.request_id where k.seller_order_id = o.id), 0)`
// Money that a person put to a request taken back reopens it, and asks the buyer for nothing.
const OPEN = `case when q.state = 'open' and q.flags not like '%paid_after_cancel%'
  then q.due - q.received else 0 end`
const SOLD = `case when o.state in ('delivered', 'return_requested', 'returned')
  then o.amount else 0 end`

const CARRIED = `case when o.state in ('delivered', 'return_requested', 'returned')
  then o.delivery else 0 end`
const booked = (more: string, less: string) => `coalesce((
  select sum(case e.kind when '${more}' then p.amount else -p.amount end)
  from cho_entry e
  join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'debit'
  where e.book_id = o.book_id and e.subject = o.id and e.kind in ('${more}', '${less}')), 0)`

export const ORDER_PAYMENT_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'D4',
    statement: 'Of a buyer is asked exactly what an order leaves to pay.',
    statementVi: 'Chỉ đòi người mua đúng số còn thiếu của đơn.',
    sql: `select count(*) as n from (select o.id, o.amount, ${requests(OPEN)} as asked,
        ${requests('q.received')} + ${CASH} - ${backIn("'ordered', 'sent', 'paid'")} as kept
        from cho_seller_order o where o.state <> 'cancelled') x
        where asked <> case when amount > kept then amount - kept else 0 end`,
  },
  {
    id: 'D5',
    statement: 'What buyers have paid for goods they do not have yet is what the ledger owes them.',
    statementVi: 'Tiền khách trả trước mà chưa nhận hàng đúng bằng số sổ sách còn nợ khách.',
    sql: `select count(*) as n from (
      select a.book_id, b.credits - b.debits as owed, coalesce((select sum(
          ${requests('q.received')} + ${CASH} - ${backIn("'paid'")} - ${SOLD})
        from cho_seller_order o where o.book_id = a.book_id), 0) as paid
      from cho_account a
      join cho_balance b on b.book_id = a.book_id and b.account_code = a.code
      where a.party = 'orders') x where owed <> paid`,
  },
  {
    id: 'D6',
    statement: 'An order is paid into its seller’s own account and nowhere else.',
    statementVi: 'Tiền của đơn chỉ vào tài khoản của chính người bán.',
    sql: `select (select count(*) from cho_order_request k
        join cho_payment_request q on q.id = k.request_id
        join cho_seller_order o on o.id = k.seller_order_id
        left join cho_account a on a.book_id = q.book_id and a.code = q.credit_account
          and a.party = 'orders'
        where q.account_id <> o.account_id or q.book_id <> o.book_id or a.code is null)
      + (select count(*) from cho_seller_order o
        join cho_receiving_account r on r.id = o.account_id where r.book_id <> o.book_id) as n`,
  },
  {
    id: 'D7',
    statement:
      'Goods handed over are sold for what they cost and their delivery for its charge, others are not.',
    statementVi:
      'Hàng đã giao thì ghi doanh thu đúng tiền hàng và phí giao; chưa giao thì chưa ghi.',
    sql: `select count(*) as n from (select ${SOLD} - ${CARRIED} as goods, ${CARRIED} as carried,
        ${booked('order_delivered', 'order_returned')} as sold,
        ${booked('order_carried', 'order_carriage_returned')} as carriage
      from cho_seller_order o) x where goods <> sold or carried <> carriage`,
  },
  {
    id: 'D8',
    statement: 'Cash for an order has one entry of its amount, and no entry is without its cash.',
    statementVi: 'Mỗi lần thu, trả tiền mặt của đơn có một bút toán đúng số tiền.',
    sql: `select (select count(*) from cho_order_cash c
        join cho_seller_order o on o.id = c.seller_order_id
        left join cho_entry e on e.id = c.entry_id and e.book_id = o.book_id and e.subject = o.id
          and e.kind = case when c.amount > 0 then 'order_cash' else 'order_cash_returned' end
        left join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'debit'
        where p.amount is null or p.amount <> abs(c.amount))
      + (select count(*) from cho_entry e
        where e.kind in ('order_cash', 'order_cash_returned')
          and not exists (select 1 from cho_order_cash c where c.entry_id = e.id)) as n`,
  },
]
