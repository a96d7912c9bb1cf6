/** Entries of an order that are its revenue, or take revenue back. */
const KINDS = `'order_delivered', 'order_returned', 'order_carried', 'order_carriage_returned'`

/** What a seller's part of an order stands at in its seller's book, as a scalar of SQL. */
export const netOfOrder = (order: string, book: string) => `(select
  cast(coalesce(sum(case p.side when 'credit' then p.amount else -p.amount end), 0) as bigint)
  from cho_entry e join cho_posting p on p.book_id = e.book_id and p.seq = e.seq
  join cho_account a on a.book_id = p.book_id and a.code = p.account_code
  where e.subject = ${order} and e.book_id = ${book} and e.kind in (${KINDS})
    and a.role in ('sales', 'sales_returns'))`
