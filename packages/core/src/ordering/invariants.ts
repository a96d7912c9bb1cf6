import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const ORDERING_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'D1',
    statement:
      'An order is the sum of its lines and its delivery, and a line what was ordered after its changes.',
    statementVi: 'Tiền đơn bằng tổng các dòng và phí giao; mỗi dòng bằng lúc đặt cộng các lần sửa.',
    sql: `select (select count(*) from cho_seller_order o where o.amount <> o.delivery + (
        select coalesce(sum(l.amount), 0) from cho_order_line l where l.seller_order_id = o.id)
        or o.delivery not in (0, o.delivery_asked))
      + (select count(*) from cho_order_line l left join (
        select line_id, sum(amount_after - amount_before) as amount,
          sum(quantity_after - quantity_before) as quantity
        from cho_order_change group by line_id) c on c.line_id = l.id
        where l.amount <> l.ordered_amount + coalesce(c.amount, 0)
          or l.quantity <> l.ordered + coalesce(c.quantity, 0)) as n`,
  },
  {
    id: 'D2',
    statement: 'What is reserved is what orders hold, and only orders that have not left hold any.',
    statementVi: 'Hàng đang giữ đúng bằng hàng của các đơn chưa giao.',
    sql: `select (select count(*) from cho_stock s left join (
        select place_id, variant_id, for_day, sum(held) as held from cho_order_line
        group by place_id, variant_id, for_day) l
        on l.place_id = s.place_id and l.variant_id = s.variant_id and l.for_day = s.for_day
        where s.reserved <> coalesce(l.held, 0))
      + (select count(*) from cho_order_line l join cho_seller_order o on o.id = l.seller_order_id
        where (o.state in ('placed', 'confirmed', 'packed') and l.held <> l.quantity)
          or (o.state not in ('placed', 'confirmed', 'packed') and l.held <> 0)) as n`,
  },
  {
    id: 'D3',
    statement: 'An order stands where its last step left it, and no step is missing.',
    statementVi: 'Trạng thái đơn khớp bước cuối cùng; không thiếu bước nào.',
    sql: `select count(*) as n from cho_seller_order o left join (
        select seller_order_id, max(position) as last, count(*) as n from cho_order_step
        group by seller_order_id) c on c.seller_order_id = o.id
      left join cho_order_step s on s.seller_order_id = o.id and s.position = c.last
      where s.state is null or s.state <> o.state or c.last <> c.n`,
  },
  {
    id: 'D9',
    statement:
      'A standing order has all of its lines, is ended by somebody or by nobody, and names nobody once it was forgotten.',
    statementVi:
      'Đơn định kỳ đủ dòng, kết thúc thì có người kết thúc, đã xóa thì không còn tên ai.',
    sql: `select (select count(*) from cho_standing_order s left join (
        select standing_id, max(position) as last, count(*) as n from cho_standing_line
        group by standing_id) l on l.standing_id = s.id
        where l.n is null or l.last <> l.n)
      + (select count(*) from cho_standing_order
        where (state = 'ended') <> (ended_at is not null)
          or (state = 'ended' and (ended_by is null or last_day is null))
          or (erased_at is null and (buyer_name is null or buyer_phone is null))
          or (erased_at is not null and (buyer_name is not null or buyer_phone is not null))
          or (erased_at is not null and last_day is null)) as n`,
  },
  {
    id: 'D10',
    statement:
      'A report says what its last answer made of it, lacks none of them, and names nobody once it was forgotten.',
    statementVi:
      'Phản ánh khớp lần trả lời cuối, không thiếu lần nào; đã xóa thì không còn tên ai.',
    sql: `select (select count(*) from cho_shop_report r left join (
        select report_id, max(position) as last, count(*) as n from cho_shop_report_step
        group by report_id) c on c.report_id = r.id
      left join cho_shop_report_step s on s.report_id = r.id and s.position = c.last
      where coalesce(s.state, 'received') <> r.state or coalesce(c.last, 0) <> coalesce(c.n, 0))
      + (select count(*) from cho_shop_report
        where (erased_at is null and (token_hash is null or words is null))
          or (erased_at is not null and (state = 'received' or token_hash is not null
            or words is not null or phone is not null or network is not null))) as n`,
  },
]
