import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const RECONCILIATION_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'C2',
    statement: 'Nothing is booked on a day after it was closed.',
    statementVi: 'Không ghi gì vào ngày đã chốt.',
    sql: `select count(*) as n from cho_day_close d
      join cho_entry e on e.book_id = d.book_id and e.business_day <= d.day
      where e.seq > d.seq`,
  },
  {
    id: 'C1',
    statement: 'Every close is sealed at its place in the chain.',
    statementVi: 'Mỗi lần chốt ngày được đóng dấu đúng chỗ trong chuỗi.',
    sql: `select count(*) as n from cho_day_close d where not exists (
      select 1 from cho_audit_record u where u.book_id = d.book_id and u.seq = d.seq
        and u.kind = 'day_close' and u.subject = d.id and u.hash = d.hash)`,
  },
  {
    id: 'B1',
    statement: 'Every transfer was told of by some source.',
    statementVi: 'Mỗi giao dịch có ít nhất một nguồn báo.',
    sql: `select count(*) as n from cho_bank_transfer t where not exists (
      select 1 from cho_observation o where o.transfer_id = t.id)`,
  },
  {
    id: 'B3',
    // coalesce, or SQLite would go through all entries that reverse nothing for each transfer.
    statement: 'Every transfer is booked once, with its amount, in its book.',
    statementVi: 'Mỗi giao dịch được ghi sổ một lần, đúng số tiền, đúng sổ.',
    sql: `select count(*) as n from cho_bank_transfer t where 1 <> (
        select count(*) from cho_entry e
        join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'debit'
        where e.id = t.receipt_entry_id and e.subject = t.id and e.book_id = t.book_id
          and p.amount = t.amount
          and not exists (select 1 from cho_entry r where r.reverses_id = e.id))
      or 1 <> (select count(*) from cho_entry e
        where e.subject = t.id and coalesce(e.reverses_id, '') = '')`,
  },
  {
    id: 'B4',
    statement: 'Every source linked to a transfer tells of the same account, direction and amount.',
    statementVi: 'Các nguồn báo cùng một giao dịch nói cùng tài khoản, chiều và số tiền.',
    sql: `select count(*) as n from cho_observation o join cho_bank_transfer t on t.id = o.transfer_id
      where o.amount <> t.amount or o.direction <> t.direction
        or o.account_id <> t.account_id or o.book_id <> t.book_id`,
  },
  {
    id: 'B5',
    // Some banks list the newest row first, so each pair may follow forwards or backwards.
    statement: 'Running balances of a statement follow from row to row.',
    statementVi: 'Số dư chạy của sao kê nối nhau từ dòng này sang dòng kia.',
    sql: `select count(*) as n from (
      select statement_row, lag(statement_row) over w as row_before,
        balance_after as balance, lag(balance_after) over w as balance_before,
        change, lag(change) over w as change_before
      from (select o.*, case direction when 'in' then amount else -amount end as change
        from cho_observation o where import_id is not null and balance_after is not null) r
      window w as (partition by import_id order by statement_row)) x
      where row_before = statement_row - 1
        and balance - balance_before <> change and balance_before - balance <> change_before`,
  },
  {
    id: 'A1',
    statement: 'A transfer gives out what its allocations say, and never more than came.',
    statementVi: 'Một giao dịch không chia ra nhiều hơn số tiền đã về.',
    sql: `select count(*) as n from cho_bank_transfer t
      left join (select transfer_id, sum(amount) as given from cho_allocation group by transfer_id) a
        on a.transfer_id = t.id
      where t.allocated <> coalesce(a.given, 0) or t.allocated > t.amount`,
  },
  {
    id: 'A2',
    statement: 'A request has what its allocations say, and never more than is due.',
    statementVi: 'Một yêu cầu không nhận nhiều hơn số phải trả.',
    sql: `select count(*) as n from cho_payment_request q
      left join (select request_id, sum(amount) as got from cho_allocation
        where request_id is not null group by request_id) a on a.request_id = q.id
      where q.received <> coalesce(a.got, 0) or q.received > q.due`,
  },
  {
    id: 'A3',
    statement: 'Suspense holds exactly the money that came in and has no place yet.',
    statementVi: 'Tiền treo đúng bằng số đã về mà chưa có chỗ.',
    sql: `select count(*) as n from cho_balance b
      join cho_account c on c.book_id = b.book_id and c.code = b.account_code
      left join (select book_id, sum(amount - allocated) as waiting from cho_bank_transfer
        where direction = 'in' group by book_id) t on t.book_id = b.book_id
      where c.role = 'suspense' and c.parent_code is null
        and b.credits - b.debits <> coalesce(t.waiting, 0)`,
  },
  {
    id: 'A4',
    statement: 'Every allocation is booked with its amount in the book of its transfer.',
    statementVi: 'Mỗi lần phân bổ được ghi sổ đúng số tiền trong sổ của giao dịch.',
    sql: `select count(*) as n from cho_allocation a
      join cho_bank_transfer t on t.id = a.transfer_id
      left join cho_entry e on e.id = a.entry_id
      left join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'debit'
      where e.id is null or e.book_id <> t.book_id or a.book_id <> t.book_id
        or coalesce(p.amount, 0) <> abs(a.amount)`,
  },
  {
    id: 'A5',
    statement: 'Money without a place has exactly one open exception, and nothing else has one.',
    statementVi: 'Tiền chưa có chỗ có đúng một khoản chờ xử lý; tiền đã có chỗ thì không.',
    sql: `select count(*) as n from cho_bank_transfer t
      left join (select transfer_id, count(*) as waiting from cho_exception
        where state = 'open' group by transfer_id) e on e.transfer_id = t.id
      where (t.allocated < t.amount) <> (coalesce(e.waiting, 0) = 1)
        or coalesce(e.waiting, 0) > 1`,
  },
  {
    id: 'A6',
    statement:
      'The machine allocates only within one account, and on a repaired code only the exact amount.',
    statementVi: 'Máy chỉ tự khớp trong cùng tài khoản; mã sửa lỗi thì phải đúng số tiền.',
    sql: `select count(*) as n from cho_allocation a
      join cho_bank_transfer t on t.id = a.transfer_id
      join cho_payment_request q on q.id = a.request_id
      where a.evidence <> 'human' and (t.account_id <> q.account_id or t.book_id <> q.book_id
        or (a.evidence = 'code_corrected' and (a.amount <> q.due or t.amount <> q.due))
        or (a.evidence like 'code%' and not exists (
          select 1 from cho_transfer_code c where c.transfer_id = t.id and c.code = q.code))
        or (a.evidence = 'sign_code' and (a.amount <> t.amount or not exists (
          select 1 from cho_transfer_code c
          join cho_sign s on s.account_id = c.account_id and s.code = c.code
          where c.transfer_id = t.id and s.stall_id = q.stall_id)))
        or (a.evidence = 'virtual_account' and not exists (
          select 1 from cho_walk_up_account w
          where w.account_id = t.account_id and w.stall_id = q.stall_id)))`,
  },
  {
    id: 'A7',
    statement:
      'The outflow account holds exactly the money that left and that nobody has explained.',
    statementVi: 'Tiền ra chờ rõ lý do đúng bằng số đã ra mà chưa ai giải thích.',
    sql: `select count(*) as n from cho_balance b
      join cho_account c on c.book_id = b.book_id and c.code = b.account_code
      left join (select book_id, sum(amount - allocated) as waiting from cho_bank_transfer
        where direction = 'out' group by book_id) t on t.book_id = b.book_id
      where c.role = 'outflow_awaiting' and c.parent_code is null
        and b.debits - b.credits <> coalesce(t.waiting, 0)`,
  },
  {
    id: 'A8',
    statement:
      'A payout by bank has outgoing money of its amount, a returned one as much coming back.',
    statementVi:
      'Khoản chi qua ngân hàng có tiền ra đúng bằng nó; bị trả về thì có tiền vào đúng bằng nó.',
    sql: `select count(*) as n from cho_payout y left join (
        select a.payout_id,
          sum(case when a.purpose = 'payout' and t.direction = 'out' then a.amount else 0 end) as gone,
          sum(case when a.purpose = 'payout_returned' and t.direction = 'in'
            then a.amount else 0 end) as back
        from cho_allocation a join cho_bank_transfer t on t.id = a.transfer_id
        where a.payout_id is not null group by a.payout_id) m on m.payout_id = y.id
      where coalesce(m.gone, 0) <> case y.channel when 'bank' then y.amount else 0 end
        or coalesce(m.back, 0) <> case y.state when 'returned' then y.amount else 0 end`,
  },
  {
    id: 'A9',
    statement:
      'Whatever a person allocated stands in a decision, and every decision moved something.',
    statementVi: 'Mỗi phân bổ do người làm có quyết định của nó, và mỗi quyết định có bút toán.',
    sql: `select (select count(*) from cho_allocation a
        left join cho_decision d on d.id = a.decision_id
        where (a.evidence = 'human') <> (d.id is not null) or d.book_id <> a.book_id)
      + (select count(*) from cho_decision d where not exists (
        select 1 from cho_allocation a where a.decision_id = d.id)) as n`,
  },
  {
    id: 'A10',
    statement:
      'What was undone is the exact mirror, and an undone decision has nothing left standing.',
    statementVi:
      'Việc hoàn tác là ảnh ngược đúng; quyết định đã hoàn tác không còn gì có hiệu lực.',
    sql: `select (select count(*) from cho_allocation a
        join cho_allocation o on o.id = a.undoes_id left join cho_entry e on e.id = a.entry_id
        where a.amount <> -o.amount or a.transfer_id <> o.transfer_id or o.undoes_id is not null
          or coalesce(a.request_id, '') <> coalesce(o.request_id, '')
          or coalesce(e.reverses_id, '') <> o.entry_id)
      + (select count(*) from cho_decision u join cho_allocation a on a.decision_id = u.undoes_id
        where a.undoes_id is null and not exists (
          select 1 from cho_allocation m where m.undoes_id = a.id)) as n`,
  },
  {
    id: 'A11',
    statement: 'What is kept for a payer is what was put there and has not gone back.',
    statementVi: 'Tiền giữ cho người chuyển đúng bằng số đã giữ trừ số đã hoàn.',
    sql: `select count(*) as n from cho_account c
      join cho_balance b on b.book_id = c.book_id and b.account_code = c.code
      left join (select transfer_id, sum(amount) as kept from cho_allocation
        where purpose = 'payer_credit' group by transfer_id) k on k.transfer_id = c.party
      left join (select r.transfer_id, sum(r.amount) as back from cho_refund r
        join cho_payout y on y.id = r.payout_id and y.state = 'paid'
        where r.transfer_id is not null group by r.transfer_id) p on p.transfer_id = c.party
      where c.party like 'transfer_%'
        and b.credits - b.debits <> coalesce(k.kept, 0) - coalesce(p.back, 0)`,
  },
]
