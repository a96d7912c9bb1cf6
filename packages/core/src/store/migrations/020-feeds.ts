import { createTable, type Schema } from './columns.ts'

/** How bank feeds fare: what came by day, and how far what they may have lost was fetched. */
export async function feedHealth(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_feed_tally', {
    columns: {
      feed_id: 'text',
      day: 'text',
      outcome: 'text',
      reason: 'text',
      count: 'count',
      last_at: 'text',
    },
    key: ['feed_id', 'day', 'outcome', 'reason'],
    clustered: true,
    references: [['feed_id', 'cho_feed', 'id']],
    checks: { count: 'count > 0' },
  })
  await createTable(schema, 'cho_feed_pull', {
    columns: {
      feed_id: 'text',
      proved_until: 'text',
      last_at: 'text?',
      next_at: 'text?',
      failures: 'count',
      problem: 'text?',
      found: 'count',
      lease_holder: 'text?',
      lease_until: 'text?',
    },
    key: ['feed_id'],
    references: [['feed_id', 'cho_feed', 'id']],
    checks: {
      counts: 'failures >= 0 and found >= 0',
      lease: '(lease_holder is null) = (lease_until is null)',
    },
  })
}
