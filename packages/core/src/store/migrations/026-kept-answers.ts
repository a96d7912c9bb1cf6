import { createTable, type Schema } from './columns.ts'

/**
 * What programs were answered under an `Idempotency-Key`. Unlike a command's own id, which is for ever,
 * an answer's words go after some days or when somebody asks to be forgotten: only that the key was
 * used stays.
 */
export async function keptAnswers(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_kept_answer', {
    columns: {
      scope: 'text',
      id: 'text',
      request_hash: 'text?',
      answer: 'text?',
      recorded_at: 'text',
    },
    key: ['scope', 'id'],
    clustered: true,
    checks: { forgotten: '(request_hash is null) = (answer is null)' },
  })
}
