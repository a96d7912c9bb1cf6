import type { DatabaseInvariant } from '../store/database-invariant.ts'

const SIGNED = "case side when 'debit' then amount else -amount end"

/** A balance on the side on which its account grows. */
const NATURAL = `(case when a.kind in ('asset', 'expense', 'off_balance')
  then b.debits - b.credits else b.credits - b.debits end)`

export const LEDGER_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'L1',
    statement: 'Every entry has at least two lines, and its debits equal its credits.',
    statementVi: 'Mỗi bút toán có ít nhất hai dòng, tổng Nợ bằng tổng Có.',
    sql: `select count(*) as n from (
      select e.book_id, e.seq from cho_entry e
      left join cho_posting p on p.book_id = e.book_id and p.seq = e.seq
      group by e.book_id, e.seq
      having count(p.line) < 2 or sum(${SIGNED}) <> 0) x`,
  },
  {
    id: 'L2',
    statement: 'Every balance is the sum of its account’s postings.',
    statementVi: 'Số dư mỗi tài khoản đúng bằng tổng các dòng định khoản.',
    sql: `select count(*) as n from cho_balance b
      left join (
        select book_id, account_code,
          sum(case side when 'debit' then amount else 0 end) as debits,
          sum(case side when 'credit' then amount else 0 end) as credits
        from cho_posting group by book_id, account_code) p
      on p.book_id = b.book_id and p.account_code = b.account_code
      where b.debits <> coalesce(p.debits, 0) or b.credits <> coalesce(p.credits, 0)`,
  },
  {
    id: 'L3',
    statement: 'In every book debits equal credits: no đồng is made or lost.',
    statementVi: 'Trong mỗi sổ, tổng Nợ bằng tổng Có: không đồng nào tự sinh ra hay mất đi.',
    sql: `select count(*) as n from (
      select book_id from cho_balance group by book_id having sum(debits) <> sum(credits)) x`,
  },
  {
    id: 'L4',
    statement: 'No account passes the limit its rule sets.',
    statementVi: 'Không tài khoản nào vượt giới hạn của nó.',
    sql: `select count(*) as n from cho_account a
      join cho_balance b on b.book_id = a.book_id and b.account_code = a.code
      where (a.rule = 'debits_lte_credits' and b.debits > b.credits)
        or (a.rule = 'credits_lte_debits' and b.credits > b.debits)
        or ${NATURAL} < a.min_balance or ${NATURAL} > a.max_balance`,
  },
  {
    id: 'L5',
    statement: 'A book’s records are numbered without gaps up to its head.',
    statementVi: 'Dấu kiểm trong mỗi sổ đánh số liên tục đến dấu cuối.',
    sql: `select count(*) as n from cho_book k
      left join (select book_id, count(*) as records, max(seq) as last
        from cho_audit_record group by book_id) u on u.book_id = k.id
      where k.head_seq <> coalesce(u.records, 0) or k.head_seq <> coalesce(u.last, 0)`,
  },
  {
    id: 'L6',
    statement: 'Recorded times never run backwards within a book.',
    statementVi: 'Thời điểm ghi sổ không bao giờ lùi.',
    sql: `select count(*) as n from (
      select recorded_at, lag(recorded_at) over (partition by book_id order by seq) as before
      from cho_entry) x where before > recorded_at`,
  },
  {
    id: 'L7',
    statement:
      'Every entry has its audit record at the same number, and every such record its entry.',
    statementVi: 'Mỗi bút toán có đúng một dấu kiểm cùng số, và ngược lại.',
    sql: `select (select count(*) from cho_entry e where not exists (
        select 1 from cho_audit_record u where u.book_id = e.book_id and u.seq = e.seq
          and u.kind = 'entry' and u.subject = e.id))
      + (select count(*) from cho_audit_record u where u.kind = 'entry' and not exists (
        select 1 from cho_entry e where e.book_id = u.book_id and e.seq = u.seq
          and e.id = u.subject)) as n`,
  },
  {
    id: 'L8',
    statement: 'A reversal mirrors one earlier entry of its book exactly.',
    statementVi: 'Bút toán đảo là ảnh ngược đúng của một bút toán trước nó trong cùng sổ.',
    sql: `select count(*) as n from cho_entry r join cho_entry o on o.id = r.reverses_id
      where r.book_id <> o.book_id or r.seq <= o.seq or o.reverses_id is not null or exists (
        select 1 from cho_posting p
        where (p.book_id = o.book_id and p.seq = o.seq) or (p.book_id = r.book_id and p.seq = r.seq)
        group by p.account_code having sum(${SIGNED}) <> 0)`,
  },
  {
    id: 'L9',
    statement: 'What an account has set aside is the sum of its open holds.',
    statementVi: 'Số tiền đang giữ của mỗi tài khoản đúng bằng tổng các khoản giữ còn mở.',
    sql: `select count(*) as n from cho_balance b
      left join (select book_id, account_code, sum(amount) as held
        from cho_hold where state = 'open' group by book_id, account_code) h
      on h.book_id = b.book_id and h.account_code = b.account_code
      where b.held <> coalesce(h.held, 0)`,
  },
  {
    id: 'L9a',
    statement: 'No account with a limit has set aside more than it holds.',
    statementVi: 'Tài khoản có giới hạn không giữ trước nhiều hơn số đang có.',
    sql: `select count(*) as n from cho_account a
      join cho_balance b on b.book_id = a.book_id and b.account_code = a.code
      where b.held > 0 and (a.rule <> 'none' or a.min_balance is not null)
        and ${NATURAL} - coalesce(a.min_balance, 0) < (
          select coalesce(sum(h.amount), 0) from cho_hold h
          where h.book_id = a.book_id and h.account_code = a.code and h.state = 'open'
            and h.until is null)`,
  },
  {
    id: 'L9b',
    statement: 'A hold is resolved once, for at most what was reserved.',
    statementVi: 'Mỗi khoản giữ chỉ kết thúc một lần, không quá số đã giữ.',
    sql: `select count(*) as n from cho_hold where
      posted < 0 or posted > amount
      or (state = 'posted') <> (posted > 0)
      or (state = 'open') <> (ended_at is null)
      or (state = 'expired' and (until is null or ended_at < until))`,
  },
  {
    id: 'L10',
    statement: 'Nothing is posted to an account after it was closed.',
    statementVi: 'Không ghi gì vào tài khoản đã khóa.',
    sql: `select count(*) as n from cho_account a
      join cho_posting p on p.book_id = a.book_id and p.account_code = a.code
      where a.closed_seq is not null and p.seq > a.closed_seq`,
  },
  {
    id: 'L12',
    statement: 'Nothing is booked in a closed period after its close, unless it was opened again.',
    statementVi: 'Không ghi gì vào kỳ đã khóa sổ, trừ khi kỳ được mở lại.',
    // Each entry is looked at once: between the last close or reopening before it and the next.
    sql: `with marks as (
        select book_id, seq, through from cho_period_close
        union all select book_id, seq, through from cho_reopening),
      spans as (
        select book_id, seq, through,
          lead(seq, 1, 9007199254740991) over (partition by book_id order by seq) as until
        from marks)
      select count(*) as n from spans s
      join cho_entry e on e.book_id = s.book_id and e.seq > s.seq and e.seq < s.until
      where e.business_day <= s.through`,
  },
  {
    id: 'L13',
    statement: 'Every close and reopening of a period is sealed in the chain, and nothing else is.',
    statementVi: 'Mỗi lần khóa hay mở lại kỳ có đúng một dấu kiểm, và ngược lại.',
    sql: `select (select count(*) from (
        select book_id, seq, id, hash, 'period_close' as kind from cho_period_close
        union all select book_id, seq, id, hash, 'period_reopen' from cho_reopening) x
      where not exists (
        select 1 from cho_audit_record u where u.book_id = x.book_id and u.seq = x.seq
          and u.kind = x.kind and u.subject = x.id and u.hash = x.hash))
      + (select count(*) from cho_audit_record u where
        u.kind = 'period_close' and not exists (select 1 from cho_period_close c where c.id = u.subject)
        or u.kind = 'period_reopen' and not exists (select 1 from cho_reopening r where r.id = u.subject)
      ) as n`,
  },
  {
    id: 'L14',
    statement: 'A book is closed at least through every period that is closed.',
    statementVi: 'Sổ khóa ít nhất đến hết mọi kỳ đang khóa.',
    sql: `select count(*) as n from cho_period_close c join cho_book k on k.id = c.book_id
      where coalesce(k.closed_through, '') < c.through
        and not exists (select 1 from cho_reopening r where r.close_id = c.id)`,
  },
  {
    id: 'L15',
    statement: 'Two different people opened a period again, as it had been before its close.',
    statementVi: 'Mở lại kỳ do hai người khác nhau, về đúng như trước khi khóa.',
    sql: `select count(*) as n from cho_reopening r
      left join cho_reopening_request q on q.id = r.id
      left join cho_period_close c on c.id = r.close_id
      where q.id is null or c.id is null or q.requested_by = r.approved_by
        or q.close_id <> r.close_id or r.book_id <> c.book_id or r.seq <= c.seq
        or coalesce(r.through, '') <> coalesce(c.through_before, '')`,
  },
  {
    id: 'H1',
    statement: 'Every audit record carries the hash of the one before it.',
    statementVi: 'Mỗi dấu kiểm mang mã băm của dấu trước nó.',
    sql: `select count(*) as n from (
      select seq, previous_hash, lag(hash) over (partition by book_id order by seq) as before
      from cho_audit_record) x
      where previous_hash <> coalesce(before, '${'0'.repeat(64)}')`,
  },
  {
    id: 'H2',
    statement: 'A book’s head is the hash of its last record.',
    statementVi: 'Đầu chuỗi của sổ là mã băm của dấu cuối.',
    sql: `select count(*) as n from cho_book k where k.head_seq > 0 and not exists (
      select 1 from cho_audit_record u
      where u.book_id = k.id and u.seq = k.head_seq and u.hash = k.head_hash)`,
  },
  {
    id: 'O1',
    statement: 'A book’s events are numbered without gaps.',
    statementVi: 'Sự kiện trong mỗi sổ đánh số liên tục.',
    sql: `select count(*) as n from cho_book k
      left join (select book_id, count(*) as events, max(position) as last
        from cho_event group by book_id) e on e.book_id = k.id
      where k.event_position <> coalesce(e.events, 0) or k.event_position <> coalesce(e.last, 0)`,
  },
]
