import type { DatabaseInvariant } from '../store/database-invariant.ts'

/** The entry that made a bill owed. */
const OWED = `select 1 from cho_entry entry where entry.book_id = bill.book_id
  and entry.kind = 'fee_bill' and entry.subject = bill.id`

export const MARKET_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'K1',
    statement: 'A fee bill stands where its history says.',
    statementVi: 'Trạng thái giấy báo phí đúng với lịch sử của nó.',
    sql: `select count(*) as n from cho_fee_bill bill
      where not exists (select 1 from cho_fee_step step where step.bill_id = bill.id
        and step.state = bill.state and step.position = (
          select max(last.position) from cho_fee_step last where last.bill_id = bill.id))`,
  },
  {
    id: 'K2',
    statement: 'A fee bill that says paid has all its money, in cash and from its request.',
    statementVi: 'Giấy báo phí đã trả có đủ tiền, tiền mặt và chuyển khoản.',
    sql: `select count(*) as n from cho_fee_bill bill
      left join cho_payment_request request on request.id = bill.request_id
      where (bill.state = 'paid' and bill.cash + coalesce(request.received, 0) <> bill.amount)
        or (request.id is not null and request.due + bill.cash <> bill.amount)`,
  },
  {
    id: 'K3',
    statement: 'A stall is let to one at a time.',
    statementVi: 'Mỗi sạp chỉ giao cho một người trong một thời gian.',
    sql: `select count(*) as n from cho_tenancy one
      join cho_tenancy other on other.stall_id = one.stall_id and other.from_day > one.from_day
      where one.to_day is null or other.from_day <= one.to_day`,
  },
  {
    id: 'K4',
    statement:
      'A fee is owed in the board’s book once it is issued, and no more once it is waived.',
    statementVi: 'Phí đã phát hành có trong sổ của ban quản lý; phí được miễn đã ghi đảo.',
    sql: `select count(*) as n from cho_fee_bill bill
      where (bill.state = 'draft') = (exists (${OWED}))
        or (bill.state = 'waived') <> (exists (${OWED} and exists (
          select 1 from cho_entry undoing where undoing.reverses_id = entry.id)))`,
  },
]
