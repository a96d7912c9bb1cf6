import type { DatabaseInvariant } from '../store/database-invariant.ts'

const FACTS = 'market_id, day, stall_id, cash_count, cash_amount, qr_count, qr_amount, asked_count'

/** The stalls whose books’ events have all been read, so that their facts must be right. */
const CAUGHT_UP = `select stall.id from cho_stall stall
  join cho_book book on book.id = stall.book_id
  join cho_fact_cursor cursor on cursor.book_id = book.id
    and cursor.position = book.event_position`

const KEPT = `select ${FACTS} from cho_stall_day where stall_id in (${CAUGHT_UP})`

const COMPUTED = `select stall.market_id, sale.business_day as day, sale.stall_id,
    cast(sum(case when sale.state = 'completed' and sale.method = 'cash' then 1 else 0 end)
      as bigint) as cash_count,
    cast(sum(case when sale.state = 'completed' and sale.method = 'cash' then sale.amount else 0 end)
      as bigint) as cash_amount,
    cast(sum(case when sale.state = 'completed' and sale.method = 'qr' then 1 else 0 end)
      as bigint) as qr_count,
    cast(sum(case when sale.state = 'completed' and sale.method = 'qr' then sale.amount else 0 end)
      as bigint) as qr_amount,
    cast(sum(case when sale.method = 'qr' then 1 else 0 end) as bigint) as asked_count
  from cho_sale sale join cho_stall stall on stall.id = sale.stall_id
  where sale.state in ('open', 'completed') and sale.stall_id in (${CAUGHT_UP})
  group by stall.market_id, sale.business_day, sale.stall_id`

export const ADOPTION_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'I1',
    statement: 'The kept facts of a stall’s day are the sums of its sales.',
    statementVi: 'Số liệu giữ sẵn của mỗi ngày bán bằng đúng tổng các lượt bán.',
    sql: `select count(*) as n from (
        select * from (${KEPT} except ${COMPUTED}) as kept_alone
        union all select * from (${COMPUTED} except ${KEPT}) as sold_alone
      ) as different`,
  },
  {
    id: 'I2',
    statement: 'Every value has a history without gaps, which follows the order of its states.',
    statementVi: 'Mỗi giá trị có lịch sử liền mạch, đúng thứ tự trạng thái.',
    sql: `select count(*) as n from cho_indicator_value value
      where (select count(*) from cho_value_step step where step.value_id = value.id)
          <> coalesce((select max(position) from cho_value_step step
            where step.value_id = value.id), -1)
        or exists (select 1 from cho_value_step step
          left join cho_value_step before on before.value_id = step.value_id
            and before.position = step.position - 1
          where step.value_id = value.id and not (
            step.position = 1 and step.state in ('draft', 'accepted')
            or step.state = 'submitted' and before.state in ('draft', 'returned')
            or step.state = 'approved' and before.state = 'submitted'
            or step.state = 'returned' and before.state in ('submitted', 'approved')
            or step.state = 'accepted' and before.state = 'approved'))`,
  },
  {
    id: 'I3',
    statement: 'A revision follows the value it replaces: same indicator, unit and period.',
    statementVi: 'Bản sửa nối tiếp bản trước: cùng chỉ tiêu, đơn vị, kỳ.',
    sql: `select count(*) as n from cho_indicator_value value
      join cho_indicator_value old on old.id = value.supersedes_id
      where value.revision <> old.revision + 1 or value.indicator_id <> old.indicator_id
        or value.unit_code <> old.unit_code or value.unit_edition <> old.unit_edition
        or value.first_day <> old.first_day or value.last_day <> old.last_day`,
  },
  {
    id: 'I4',
    statement: 'Nobody approved or accepted a value they had entered or submitted.',
    statementVi: 'Không ai tự duyệt giá trị do mình nhập hay trình.',
    sql: `select count(*) as n from cho_value_step step
      join cho_value_step theirs on theirs.value_id = step.value_id
        and theirs.person_id = step.person_id
      where step.state in ('approved', 'accepted') and theirs.state in ('draft', 'submitted')`,
  },
  {
    id: 'I5',
    statement: 'A report that replaces another is of the same unit and period.',
    statementVi: 'Báo cáo thay thế cùng đơn vị và kỳ với báo cáo cũ.',
    sql: `select count(*) as n from cho_report_pack pack
      join cho_report_pack old on old.id = pack.supersedes_id
      where pack.unit_code <> old.unit_code or pack.first_day <> old.first_day
        or pack.last_day <> old.last_day or pack.recorded_at < old.recorded_at`,
  },
  {
    id: 'I6',
    statement: 'A sum of takings that was held back is not printed later.',
    statementVi: 'Tổng doanh thu đã giữ lại thì về sau không công bố.',
    sql: `select count(*) as n from cho_printed_sum sum
      where sum.shown = 1 and exists (select 1 from cho_printed_sum before
        where before.table_name = sum.table_name and before.unit_code = sum.unit_code
          and before.first_day = sum.first_day and before.last_day = sum.last_day
          and before.epoch < sum.epoch and before.shown = 0)`,
  },
  {
    id: 'I7',
    statement: 'The scores that were kept of a year follow each other without gaps.',
    statementVi: 'Các lần chấm điểm đã lưu của một năm nối tiếp nhau, không thiếu bản.',
    sql: `select count(*) as n from cho_score score
      where score.revision > 1 and not exists (select 1 from cho_score before
        where before.card_id = score.card_id and before.unit_code = score.unit_code
          and before.year = score.year and before.revision = score.revision - 1)`,
  },
  {
    id: 'I8',
    statement: 'What was decided about a key follows without gaps and begins with trust.',
    statementVi: 'Các quyết định về một khoá nối tiếp nhau, bắt đầu bằng tin.',
    sql: `select count(*) as n from cho_exchange_peer peer
      where (peer.position = 1 and peer.state <> 'trusted')
        or (peer.position > 1 and not exists (select 1 from cho_exchange_peer before
          where before.public_key = peer.public_key and before.unit_code = peer.unit_code
            and before.position = peer.position - 1))`,
  },
  {
    id: 'I9',
    statement: 'An activity of a pilot is done before it is open again, in steps without gaps.',
    statementVi: 'Việc của thí điểm xong rồi mới mở lại, các bước nối tiếp, không thiếu.',
    sql: `select count(*) as n from cho_pilot_step step
      where (step.nth = 1 and step.state <> 'done')
        or (step.nth > 1 and not exists (select 1 from cho_pilot_step before
          where before.pilot_id = step.pilot_id and before.position = step.position
            and before.nth = step.nth - 1 and before.state <> step.state))`,
  },
]
