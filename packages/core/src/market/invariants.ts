import type { DatabaseInvariant } from '../store/database-invariant.ts'

/** What the entries that make a bill owed, less those taken back, come to. */
const OWED = `coalesce((select sum(posting.amount) from cho_entry entry
  join cho_posting posting on posting.book_id = entry.book_id and posting.seq = entry.seq
    and posting.side = 'debit'
  where entry.book_id = bill.book_id and entry.kind = 'fee_bill' and entry.subject = bill.id
    and not exists (select 1 from cho_entry undoing where undoing.reverses_id = entry.id)), 0)`

export const MARKET_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'F1',
    statement: 'A fee bill stands where its history says.',
    statementVi: 'Trạng thái giấy báo phí đúng với lịch sử của nó.',
    sql: `select count(*) as n from cho_fee_bill bill
      where not exists (select 1 from cho_fee_step step where step.bill_id = bill.id
        and step.state = bill.state and step.position = (
          select max(last.position) from cho_fee_step last where last.bill_id = bill.id))`,
  },
  {
    id: 'F2',
    statement: 'A fee bill that says paid has all its money, in cash and from its request.',
    statementVi: 'Giấy báo phí đã trả có đủ tiền, tiền mặt và chuyển khoản.',
    sql: `select count(*) as n from cho_fee_bill bill
      left join cho_payment_request request on request.id = bill.request_id
      where (bill.state = 'paid' and bill.cash + coalesce(request.received, 0) <> bill.amount)
        or (request.id is not null and request.due + bill.cash <> bill.amount)`,
  },
  {
    id: 'F3',
    statement: 'A stall is let to one at a time.',
    statementVi: 'Mỗi sạp chỉ giao cho một người trong một thời gian.',
    sql: `select count(*) as n from cho_tenancy one
      join cho_tenancy other on other.stall_id = one.stall_id and other.from_day > one.from_day
      where one.to_day is null or other.from_day <= one.to_day`,
  },
  {
    id: 'F4',
    statement:
      'A fee is owed in the board’s book with its amount from its issue until it is waived.',
    statementVi:
      'Phí đã phát hành có đúng số tiền trong sổ của ban quản lý; phí được miễn thì không.',
    sql: `select count(*) as n from cho_fee_bill bill
      where ${OWED} <> case when bill.state in ('draft', 'waived') then 0 else bill.amount end`,
  },
  {
    id: 'KA1',
    statement: 'A stall’s codes name the account it was opened with or the one approved last.',
    statementVi: 'Mã của sạp chỉ tài khoản lúc mở sạp hoặc tài khoản được duyệt sau cùng.',
    sql: `select count(*) as n from cho_stall stall
      where not exists (select 1 from cho_stall_payee named where named.stall_id = stall.id
        and named.account_id = stall.account_id and named.position = (
          select max(last.position) from cho_stall_payee last where last.stall_id = stall.id))`,
  },
  {
    id: 'KA2',
    statement: 'Every change of a stall’s account was asked by one person and approved by another.',
    statementVi: 'Mỗi lần đổi tài khoản của sạp do một người xin và người khác duyệt.',
    sql: `select count(*) as n from cho_stall_payee named
      where named.position > 1 and not exists (select 1 from cho_account_change change
        join cho_receiving_account account
          on account.bin = change.bin and account.number = change.number
        where change.id = named.change_id and change.stall_id = named.stall_id
          and change.state = 'approved' and change.decided_by <> change.asked_by
          and account.id = named.account_id)`,
  },
  {
    id: 'KP1',
    statement: 'A saved price is what the last change of its name says.',
    statementVi: 'Giá lưu sẵn đúng với lần sửa sau cùng của nó.',
    sql: `select count(*) as n from (
      select step.stall_id, step.name from cho_price_step step
        left join cho_stall_price price on price.stall_id = step.stall_id and price.name = step.name
        where price.name is null or step.changed_at > price.changed_at
          or (step.changed_at = price.changed_at and step.event_id > price.event_id)
      union all select price.stall_id, price.name from cho_stall_price price
        join cho_price_step step on step.event_id = price.event_id
        where step.stall_id <> price.stall_id or step.name <> price.name
          or step.changed_at <> price.changed_at
          or coalesce(step.amount, 0) <> coalesce(price.amount, 0)) wrong`,
  },
]
