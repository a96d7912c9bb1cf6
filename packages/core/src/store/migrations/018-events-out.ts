import { createIndex, createTable, type Schema } from './columns.ts'

/** Where events go, how far each book's have gone, and what became of each try. */
export async function eventsOut(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_webhook', {
    columns: {
      id: 'text',
      reach: 'text',
      url: 'text',
      kinds: 'text?',
      note: 'text?',
      made_by: 'text?',
      made_at: 'text',
      state: 'text',
      reason: 'text?',
      changed_at: 'text',
    },
    key: ['id'],
    references: [['made_by', 'cho_person', 'id']],
    checks: { state: "state in ('active', 'disabled', 'closed')" },
  })
  await createIndex(schema, 'cho_webhook_reach', 'cho_webhook (reach)')
  await createTable(schema, 'cho_webhook_line', {
    columns: {
      webhook_id: 'text',
      book_id: 'text',
      position: 'count',
      attempts: 'count',
      failing_since: 'text?',
      next_at: 'text',
      problem: 'text?',
      stopped_at: 'text?',
      lease_holder: 'text?',
      lease_until: 'text?',
    },
    key: ['webhook_id', 'book_id'],
    references: [
      ['webhook_id', 'cho_webhook', 'id'],
      ['book_id', 'cho_book', 'id'],
    ],
    checks: {
      counts: 'position >= 0 and attempts >= 0',
      failing: '(attempts = 0) = (failing_since is null)',
      lease: '(lease_holder is null) = (lease_until is null)',
    },
  })
  await createTable(schema, 'cho_webhook_try', {
    columns: {
      id: 'text',
      webhook_id: 'text',
      book_id: 'text',
      position: 'count',
      event_id: 'text',
      type: 'text',
      at: 'text',
      status: 'count?',
      problem: 'text?',
      took_ms: 'count',
    },
    key: ['id'],
    references: [['webhook_id', 'cho_webhook', 'id']],
    checks: { took: 'took_ms >= 0' },
  })
  await createIndex(schema, 'cho_webhook_try_of', 'cho_webhook_try (webhook_id, id)')
  await createIndex(schema, 'cho_webhook_try_at', 'cho_webhook_try (at)')
}
