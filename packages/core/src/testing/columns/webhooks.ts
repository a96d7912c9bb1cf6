import type { WebhookTables } from '../../webhooks/tables.ts'
import type { ColumnsOf } from './columns-of.ts'

export const WEBHOOK_COLUMNS = {
  cho_webhook: {
    id: true,
    reach: true,
    url: true,
    kinds: true,
    note: true,
    made_by: true,
    made_at: true,
    state: true,
    reason: true,
    changed_at: true,
  },
  cho_webhook_line: {
    webhook_id: true,
    book_id: true,
    position: true,
    attempts: true,
    failing_since: true,
    next_at: true,
    problem: true,
    stopped_at: true,
    lease_holder: true,
    lease_until: true,
  },
  cho_webhook_try: {
    id: true,
    webhook_id: true,
    book_id: true,
    position: true,
    event_id: true,
    type: true,
    at: true,
    status: true,
    problem: true,
    took_ms: true,
  },
} satisfies ColumnsOf<WebhookTables>
