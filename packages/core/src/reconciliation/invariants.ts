import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const RECONCILIATION_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'L12',
    statement: 'Nothing is booked on a day after it was closed.',
    sql: `select count(*) as n from cho_day_close d
      join cho_entry e on e.book_id = d.book_id and e.business_day <= d.day
      where e.seq > d.seq`,
  },
  {
    id: 'C1',
    statement: 'Every close is sealed at its place in the chain.',
    sql: `select count(*) as n from cho_day_close d where not exists (
      select 1 from cho_audit_record u where u.book_id = d.book_id and u.seq = d.seq
        and u.kind = 'day_close' and u.subject = d.id and u.hash = d.hash)`,
  },
  {
    id: 'B1',
    statement: 'Every transfer was told of by some source.',
    sql: `select count(*) as n from cho_bank_transfer t where not exists (
      select 1 from cho_observation o where o.transfer_id = t.id)`,
  },
  {
    id: 'B3',
    statement: 'Every transfer is booked once, with its amount, in its book.',
    sql: `select count(*) as n from cho_bank_transfer t where 1 <> (
        select count(*) from cho_entry e
        join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'debit'
        where e.id = t.receipt_entry_id and e.subject = t.id and e.book_id = t.book_id
          and p.amount = t.amount
          and not exists (select 1 from cho_entry r where r.reverses_id = e.id))
      or 1 <> (select count(*) from cho_entry e where e.subject = t.id and e.reverses_id is null)`,
  },
  {
    id: 'B4',
    statement: 'Every source linked to a transfer tells of the same account, direction and amount.',
    sql: `select count(*) as n from cho_observation o join cho_bank_transfer t on t.id = o.transfer_id
      where o.amount <> t.amount or o.direction <> t.direction
        or o.account_id <> t.account_id or o.book_id <> t.book_id`,
  },
  {
    id: 'B5',
    // Some banks list the newest row first, so each pair may follow forwards or backwards.
    statement: 'Running balances of a statement follow from row to row.',
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
    sql: `select count(*) as n from cho_bank_transfer t
      left join (select transfer_id, sum(amount) as given from cho_allocation group by transfer_id) a
        on a.transfer_id = t.id
      where t.allocated <> coalesce(a.given, 0) or t.allocated > t.amount`,
  },
  {
    id: 'A2',
    statement: 'A request has what its allocations say, and never more than is due.',
    sql: `select count(*) as n from cho_payment_request q
      left join (select request_id, sum(amount) as got from cho_allocation
        where request_id is not null group by request_id) a on a.request_id = q.id
      where q.received <> coalesce(a.got, 0) or q.received > q.due`,
  },
  {
    id: 'A3',
    statement: 'Suspense holds exactly the money that came in and has no place yet.',
    sql: `select count(*) as n from cho_balance b
      join cho_account c on c.book_id = b.book_id and c.code = b.account_code
      left join (select book_id, sum(amount - allocated) as waiting from cho_bank_transfer
        where direction = 'in' group by book_id) t on t.book_id = b.book_id
      where c.role = 'suspense' and b.credits - b.debits <> coalesce(t.waiting, 0)`,
  },
  {
    id: 'A4',
    statement: 'Every allocation is booked with its amount in the book of its transfer.',
    sql: `select count(*) as n from cho_allocation a
      join cho_bank_transfer t on t.id = a.transfer_id
      left join cho_entry e on e.id = a.entry_id
      left join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'debit'
      where e.id is null or e.book_id <> t.book_id or a.book_id <> t.book_id
        or coalesce(p.amount, 0) <> a.amount`,
  },
  {
    id: 'A5',
    statement: 'Money without a place has exactly one open exception, and nothing else has one.',
    sql: `select count(*) as n from cho_bank_transfer t
      left join (select transfer_id, count(*) as waiting from cho_exception
        where state = 'open' group by transfer_id) e on e.transfer_id = t.id
      where (t.direction = 'in' and t.allocated < t.amount) <> (coalesce(e.waiting, 0) = 1)
        or coalesce(e.waiting, 0) > 1`,
  },
  {
    id: 'A6',
    statement:
      'The machine allocates only within one account, and on a repaired code only the exact amount.',
    sql: `select count(*) as n from cho_allocation a
      join cho_bank_transfer t on t.id = a.transfer_id
      join cho_payment_request q on q.id = a.request_id
      where a.evidence <> 'human' and (t.account_id <> q.account_id or t.book_id <> q.book_id
        or (a.evidence = 'code_corrected' and (a.amount <> q.due or t.amount <> q.due))
        or (a.evidence like 'code%' and not exists (
          select 1 from cho_transfer_code c where c.transfer_id = t.id and c.code = q.code)))`,
  },
]
