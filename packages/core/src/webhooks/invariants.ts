import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const WEBHOOK_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'E1',
    statement: 'No event is counted as sent to a webhook that its book has not told of yet.',
    statementVi: 'Không sự kiện nào bị tính là đã gửi tới webhook khi sổ chưa báo sự kiện đó.',
    sql: `select count(*) as n from cho_webhook_line line
      join cho_book book on book.id = line.book_id
      where line.position > book.event_position`,
  },
]
