import type { DatabaseInvariant } from '../store/database-invariant.ts'

const SIGNED = "case side when 'debit' then amount else -amount end"

export const LEDGER_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'L1',
    statement: 'Every entry has at least two lines, and its debits equal its credits.',
    sql: `select count(*) as n from (
      select e.book_id, e.seq from cho_entry e
      left join cho_posting p on p.book_id = e.book_id and p.seq = e.seq
      group by e.book_id, e.seq
      having count(p.line) < 2 or sum(${SIGNED}) <> 0) x`,
  },
  {
    id: 'L2',
    statement: 'Every balance is the sum of its account’s postings.',
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
    sql: `select count(*) as n from (
      select book_id from cho_balance group by book_id having sum(debits) <> sum(credits)) x`,
  },
  {
    id: 'L4',
    statement: 'No account passes the limit its rule sets.',
    sql: `select count(*) as n from cho_account a
      join cho_balance b on b.book_id = a.book_id and b.account_code = a.code
      where (a.rule = 'debits_lte_credits' and b.debits > b.credits)
        or (a.rule = 'credits_lte_debits' and b.credits > b.debits)`,
  },
  {
    id: 'L5',
    statement: 'A book’s records are numbered without gaps up to its head.',
    sql: `select count(*) as n from cho_book k
      left join (select book_id, count(*) as records, max(seq) as last
        from cho_audit_record group by book_id) u on u.book_id = k.id
      where k.head_seq <> coalesce(u.records, 0) or k.head_seq <> coalesce(u.last, 0)`,
  },
  {
    id: 'L6',
    statement: 'Recorded times never run backwards within a book.',
    sql: `select count(*) as n from (
      select recorded_at, lag(recorded_at) over (partition by book_id order by seq) as before
      from cho_entry) x where before > recorded_at`,
  },
  {
    id: 'L7',
    statement:
      'Every entry has its audit record at the same number, and every such record its entry.',
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
    sql: `select count(*) as n from cho_entry r join cho_entry o on o.id = r.reverses_id
      where r.book_id <> o.book_id or r.seq <= o.seq or o.reverses_id is not null or exists (
        select 1 from cho_posting p
        where (p.book_id = o.book_id and p.seq = o.seq) or (p.book_id = r.book_id and p.seq = r.seq)
        group by p.account_code having sum(${SIGNED}) <> 0)`,
  },
  {
    id: 'L10',
    statement: 'Nothing is posted to an account after it was closed.',
    sql: `select count(*) as n from cho_account a
      join cho_posting p on p.book_id = a.book_id and p.account_code = a.code
      where a.closed_seq is not null and p.seq > a.closed_seq`,
  },
  {
    id: 'H1',
    statement: 'Every audit record carries the hash of the one before it.',
    sql: `select count(*) as n from (
      select seq, previous_hash, lag(hash) over (partition by book_id order by seq) as before
      from cho_audit_record) x
      where previous_hash <> coalesce(before, '${'0'.repeat(64)}')`,
  },
  {
    id: 'H2',
    statement: 'A book’s head is the hash of its last record.',
    sql: `select count(*) as n from cho_book k where k.head_seq > 0 and not exists (
      select 1 from cho_audit_record u
      where u.book_id = k.id and u.seq = k.head_seq and u.hash = k.head_hash)`,
  },
  {
    id: 'O1',
    statement: 'A book’s events are numbered without gaps.',
    sql: `select count(*) as n from cho_book k
      left join (select book_id, count(*) as events, max(position) as last
        from cho_event group by book_id) e on e.book_id = k.id
      where k.event_position <> coalesce(e.events, 0) or k.event_position <> coalesce(e.last, 0)`,
  },
]
