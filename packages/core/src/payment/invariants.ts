import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const PAYMENT_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'P1',
    statement: 'A cash sale has one entry of its amount, reversed exactly when the sale is void.',
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
    sql: `select count(*) as n from cho_payment_request q join cho_sale s on s.id = q.sale_id
      where (q.state = 'settled') <> (s.state = 'completed')
        or (q.state = 'cancelled') <> (s.state = 'cancelled') or s.amount <> q.due
        or s.book_id <> q.book_id`,
  },
  {
    id: 'P3',
    statement: 'A request is settled exactly when all that is due has come.',
    sql: `select count(*) as n from cho_payment_request
      where (state = 'settled') <> (received = due)`,
  },
  {
    id: 'P4',
    statement: 'Leases hand out every code of an account once.',
    sql: `select count(*) as n from (
      select account_id, first_counter,
        lag(first_counter + size) over (partition by account_id order by first_counter) as free
      from cho_code_lease) x where free > first_counter`,
  },
  {
    id: 'P5',
    statement: 'A device’s mark stands at the first number that is not here.',
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
    sql: `select count(*) as n from (
      select q.due - q.received as due, q.credit_account, coalesce(r.owed, 0) as owed,
        case when ' ' || q.flags || ' ' like '% attested %' then 1 else 0 end as attested
      from cho_payment_request q left join (
        select e.subject, sum(case p.side when 'debit' then p.amount else -p.amount end) as owed
        from cho_entry e join cho_posting p on p.book_id = e.book_id and p.seq = e.seq
        where p.account_code = '131' group by e.subject) r on r.subject = q.id) x
      where owed <> attested * due or (credit_account = '131') <> (attested = 1)`,
  },
]
