import type { DatabaseInvariant } from '../store/database-invariant.ts'
import { ORDER_PAYMENT_INVARIANTS } from './orders/invariants.ts'

export const PAYMENT_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'P1',
    statement: 'A cash sale has one entry of its amount, reversed exactly when the sale is void.',
    statementVi:
      'Mỗi lần bán tiền mặt có một bút toán đúng số tiền, chỉ bị đảo khi lần bán bị hủy.',
    sql: `select count(*) as n from cho_sale s
      left join cho_entry e on e.id = s.entry_id
      left join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'debit'
      where s.method = 'cash' and (
        e.id is null or e.book_id <> s.book_id or e.subject <> s.id
        or coalesce(p.amount, 0) <> s.amount
        or (s.state = 'voided') <> exists (select 1 from cho_entry r where r.reverses_id = e.id))`,
  },
  {
    id: 'P2',
    statement: 'A sale by QR stands as its request does.',
    statementVi: 'Lần bán bằng mã QR có trạng thái như yêu cầu thanh toán của nó.',
    sql: `select count(*) as n from cho_payment_request q join cho_sale s on s.id = q.sale_id
      where (q.state = 'settled') <> (s.state = 'completed')
        or (q.state = 'cancelled') <> (s.state = 'cancelled') or s.amount <> q.due
        or s.book_id <> q.book_id`,
  },
  {
    id: 'P3',
    statement: 'A request is settled exactly when all that is due has come.',
    statementVi: 'Yêu cầu chỉ hoàn tất khi đã đủ tiền.',
    sql: `select count(*) as n from cho_payment_request
      where (state = 'settled') <> (received = due)`,
  },
  {
    id: 'P4',
    statement: 'Leases hand out every code of an account once.',
    statementVi: 'Mỗi mã tham chiếu chỉ được phát một lần.',
    sql: `select count(*) as n from (
      select account_id, first_counter,
        lag(first_counter + size) over (partition by account_id order by first_counter) as free
      from cho_code_lease) x where free > first_counter`,
  },
  {
    id: 'P5',
    statement: 'A device’s mark stands at the first number that is not here.',
    statementVi: 'Mốc của mỗi máy đứng ở số đầu tiên chưa nhận được.',
    sql: `select count(*) as n from cho_device d
      where exists (select 1 from cho_device_event e
          where e.device_id = d.id and e.seq = d.next_seq)
        or d.next_seq - 1 <> (select count(*) from cho_device_event e
          where e.device_id = d.id and e.seq < d.next_seq)`,
  },
  {
    id: 'P6',
    statement:
      'Of a request that its seller vouched for exactly what is still due is owed, of others nothing.',
    statementVi:
      'Yêu cầu mà người bán xác nhận đã thấy tiền thì còn phải thu đúng số còn thiếu; yêu cầu khác không có phải thu.',
    sql: `select count(*) as n from (
      select q.due - q.received as due, q.credit_account, q.sale_id,
        coalesce(r.owed, 0) as owed,
        case when ' ' || q.flags || ' ' like '% attested %' then 1 else 0 end as attested
      from cho_payment_request q left join (
        select e.subject, sum(case p.side when 'debit' then p.amount else -p.amount end) as owed
        from cho_entry e join cho_posting p on p.book_id = e.book_id and p.seq = e.seq
        where p.account_code = '131' group by e.subject) r on r.subject = q.id) x
      where sale_id is not null
        and (owed <> attested * due or (credit_account = '131') <> (attested = 1))`,
  },
  {
    id: 'P7',
    statement: 'A paid payout has exactly one entry, of its amount, from its account; others none.',
    statementVi:
      'Khoản chi đã trả có đúng một bút toán, đúng số tiền, đúng tài khoản; khoản khác thì không.',
    sql: `select count(*) as n from cho_payout y
      left join cho_entry e on e.id = y.paid_entry_id
      left join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'debit'
      where (y.state in ('paid', 'returned') and (e.id is null or e.book_id <> y.book_id
          or e.subject <> y.id or p.account_code <> y.debit_account or p.amount <> y.amount))
        or case when y.state in ('paid', 'returned') then 1 else 0 end <> (
          select count(*) from cho_entry x where x.subject = y.id
            and x.kind in ('payout', 'payout_cash')
            and not exists (select 1 from cho_entry r where r.reverses_id = x.id))`,
  },
  {
    id: 'P8',
    statement: 'What came back of a payout is booked once, to where it was paid from.',
    statementVi: 'Khoản chi bị trả về được ghi một lần, về đúng tài khoản đã chi.',
    sql: `select count(*) as n from cho_payout y
      left join cho_entry e on e.id = y.returned_entry_id
      left join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'credit'
      where (y.state = 'returned' and (e.id is null or e.book_id <> y.book_id
          or e.subject <> y.id or p.account_code <> y.debit_account or p.amount <> y.amount))
        or case y.state when 'returned' then 1 else 0 end <> (
          select count(*) from cho_entry x where x.subject = y.id and x.kind = 'payout_returned'
            and not exists (select 1 from cho_entry r where r.reverses_id = x.id))`,
  },
  {
    id: 'P9',
    statement:
      'A payout that waits keeps its amount aside, a paid one took it, a cancelled one freed it.',
    statementVi: 'Khoản chi đang chờ giữ đúng số tiền, đã trả thì dùng, đã hủy thì nhả.',
    sql: `select (select count(*) from cho_payout y left join cho_hold h on h.id = y.hold_id
        where h.id is null or h.book_id <> y.book_id or h.subject <> y.id or h.amount <> y.amount
          or h.state <> case y.state when 'ordered' then 'open' when 'sent' then 'open'
            when 'cancelled' then 'voided' else 'posted' end)
      + (select count(*) from cho_hold h where h.state = 'open' and h.subject like 'payout_%'
        and not exists (select 1 from cho_payout y where y.hold_id = h.id)) as n`,
  },
  {
    id: 'P10',
    statement: 'A payout above its limit left only with the word of a second person.',
    statementVi: 'Khoản chi vượt mức chỉ được trả khi có người thứ hai duyệt.',
    sql: `select count(*) as n from cho_payout where approved_by = ordered_by
      or (needs_approval = 1 and approved_by is null and state not in ('ordered', 'cancelled'))`,
  },
  {
    id: 'P11',
    statement: 'Of nothing more went back than came, and every refund has its payout.',
    statementVi: 'Không hoàn nhiều hơn số đã nhận; mỗi lần hoàn có khoản chi của nó.',
    sql: `select (select count(*) from (
        select q.id, q.received, sum(r.amount) as back from cho_refund r
        join cho_payout y on y.id = r.payout_id join cho_payment_request q on q.id = r.request_id
        where y.state in ('ordered', 'sent', 'paid') group by q.id, q.received) x
        where back > received)
      + (select count(*) from (
        select s.id, s.amount, s.state, sum(r.amount) as back from cho_refund r
        join cho_payout y on y.id = r.payout_id join cho_sale s on s.id = r.sale_id
        where r.request_id is null and y.state in ('ordered', 'sent', 'paid')
        group by s.id, s.amount, s.state) x where back > amount or state <> 'completed')
      + (select count(*) from cho_refund r left join cho_payout y on y.id = r.payout_id
        where y.id is null or y.amount <> r.amount or y.purpose <> 'refund'
          or y.subject <> r.id or y.book_id <> r.book_id) as n`,
  },
  {
    id: 'P12',
    statement: 'A request says how much of its money went back.',
    statementVi: 'Yêu cầu ghi đúng đã hoàn hết, hoàn một phần hay chưa hoàn.',
    sql: `select count(*) as n from cho_payment_request q left join (
        select r.request_id, sum(r.amount) as back from cho_refund r
        join cho_payout y on y.id = r.payout_id and y.state = 'paid'
        where r.request_id is not null group by r.request_id) p on p.request_id = q.id
      where (' ' || q.flags || ' ' like '% refunded %') <> (p.back is not null and p.back >= q.received)
        or (' ' || q.flags || ' ' like '% partly_refunded %')
          <> (p.back is not null and p.back < q.received)`,
  },
  {
    id: 'P13',
    statement: 'No reference code is both a payout’s and a request’s.',
    statementVi: 'Không mã nào vừa của khoản chi vừa của yêu cầu thanh toán.',
    sql: `select count(*) as n from cho_payout y
      join cho_payment_request q on q.account_id = y.account_id and q.code = y.code`,
  },
  {
    id: 'P14',
    statement:
      'What a sale took from the stock is written there, and is back exactly when the sale is void, cancelled or brought back.',
    statementVi:
      'Hàng mà lần bán lấy khỏi kho đều có trong sổ kho; chỉ trả lại kho khi lần bán bị hủy hoặc khách trả hàng.',
    sql: `select (select count(*) from cho_sale_goods g
        left join cho_stock_move m on m.id = g.move_id
        where m.id is null or m.subject is null or m.subject <> g.sale_id
          or m.place_id <> g.place_id or m.variant_id <> g.variant_id
          or m.short - m.on_hand <> g.quantity)
      + (select count(*) from (
        select sale_id, variant_id, sum(quantity) as gone
        from cho_sale_goods group by sale_id, variant_id) x join cho_sale s on s.id = x.sale_id
        where gone < 0 or (s.state in ('voided', 'cancelled') and gone <> 0)
          or (s.state in ('open', 'completed') and gone = 0 and not exists (
            select 1 from cho_refund r where r.sale_id = s.id
              and r.reason = 'goods_returned'))) as n`,
  },
  ...ORDER_PAYMENT_INVARIANTS,
]
