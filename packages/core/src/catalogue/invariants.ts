import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const CATALOGUE_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'K1',
    statement: 'Stock is the sum of its moves, in every part.',
    statementVi: 'Tồn kho bằng tổng các lần nhập, xuất, giữ, nhả.',
    sql: `select count(*) as n from cho_stock s left join (
        select place_id, variant_id, for_day, sum(on_hand) as on_hand, sum(reserved) as reserved,
          sum(short) as short
        from cho_stock_move group by place_id, variant_id, for_day) m
        on m.place_id = s.place_id and m.variant_id = s.variant_id and m.for_day = s.for_day
      where s.on_hand <> coalesce(m.on_hand, 0) or s.reserved <> coalesce(m.reserved, 0)
        or s.short <> coalesce(m.short, 0)`,
  },
  {
    id: 'K2',
    statement: 'What was sold twice is written down, and waits for a person or was resolved.',
    statementVi: 'Hàng bán quá số lượng đều được ghi lại, đang chờ xử lý hoặc đã xử lý.',
    sql: `select (select count(*) from cho_stock s left join (
        select v.place_id, v.variant_id, v.for_day, sum(o.quantity) as quantity
        from cho_oversell o join cho_stock_move v on v.id = o.move_id
        where o.state = 'open' group by v.place_id, v.variant_id, v.for_day) x
        on x.place_id = s.place_id and x.variant_id = s.variant_id and x.for_day = s.for_day
        where s.short <> coalesce(x.quantity, 0))
      + (select count(*) from cho_oversell o join cho_stock_move v on v.id = o.move_id
        where v.short <> o.quantity or v.place_id <> o.place_id
          or v.variant_id <> o.variant_id) as n`,
  },
  {
    id: 'K3',
    statement: 'On no day does a listing show the stars of two certificates.',
    statementVi: 'Không ngày nào một sản phẩm hiện sao của hai giấy chứng nhận.',
    sql: `select count(*) as n from (
      select a.listing_id, case when a.decided_on > b.decided_on then a.decided_on
          else b.decided_on end as since,
        a.in_force_until as a_until, b.in_force_until as b_until,
        coalesce(a.revoked_on, '9999') as a_revoked, coalesce(b.revoked_on, '9999') as b_revoked,
        coalesce(a.replaced_on, '9999') as a_replaced, coalesce(b.replaced_on, '9999') as b_replaced
      from cho_certificate a join cho_certificate b on b.listing_id = a.listing_id and b.id > a.id) x
      where since <= a_until and since <= b_until and since < a_revoked and since < b_revoked
        and since < a_replaced and since < b_replaced`,
  },
  {
    id: 'K4',
    statement: 'Nothing is missing from the trace of a lot, nor from its change log.',
    statementVi: 'Nhật ký truy xuất và nhật ký sửa đổi của lô hàng không thiếu dòng nào.',
    sql: `select (select count(*) from (select max(position) as last, count(*) as n
        from cho_trace_event group by lot_id) x where last <> n)
      + (select count(*) from (select max(position) as last, count(*) as n
        from cho_lot_change group by lot_id) x where last <> n) as n`,
  },
  {
    id: 'K5',
    statement: 'Every product has the number of its last change, and none is newer than the shop.',
    statementVi: 'Mỗi sản phẩm có số của lần sửa cuối, không số nào mới hơn số của cửa hàng.',
    sql: `select (select count(*) from cho_listing l left join cho_shop_change c
        on c.listing_id = l.id where c.listing_id is null)
      + (select count(*) from cho_shop_change where version >
        (select version from cho_shop_version)) as n`,
  },
  {
    id: 'K6',
    statement: 'A listing says what its last correction made of it, and no correction is missing.',
    statementVi: 'Mỗi mặt hàng ghi đúng như lần sửa cuối, không thiếu lần sửa nào.',
    sql: `select (select count(*) from (select max(position) as last, count(*) as n
        from cho_listing_change group by listing_id) x where last <> n)
      + (select count(*) from (select l.*, c.field, coalesce(c.before, '') as was,
          coalesce(c.after, '') as said, c.position,
          lag(coalesce(c.after, '')) over (partition by c.listing_id, c.field
            order by c.position) as stood,
          lead(c.position) over (partition by c.listing_id, c.field order by c.position) as later
        from cho_listing_change c join cho_listing l on l.id = c.listing_id) y
        where was = said or was <> coalesce(stood, was)
          or (later is null and said <> case field when 'name' then name
            when 'producer' then producer when 'producerId' then coalesce(producer_id, '')
            when 'placeCode' then place_code when 'story' then story
            when 'ingredients' then coalesce(ingredients, '')
            when 'netContent' then coalesce(net_content, '')
            when 'shelfLife' then coalesce(shelf_life, '')
            when 'storage' then coalesce(storage, '')
            when 'warnings' then coalesce(warnings, '')
            when 'origin' then coalesce(origin, '')
            else coalesce(cast(set_number as text), '') end)) as n`,
  },
]
