import { createIndex, createTable, type Schema } from './columns.ts'

export async function passkeys(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_passkey', {
    columns: {
      id: 'text',
      credential_id: 'text',
      person_id: 'text',
      public_key: 'text',
      algorithm: 'count',
      sign_count: 'count',
      name: 'text',
      backed_up: 'count',
      made_at: 'text',
      last_used_at: 'text?',
    },
    key: ['id'],
    unique: [['credential_id']],
    references: [['person_id', 'cho_person', 'id']],
    checks: {
      algorithm: 'algorithm in (-7, -8, -257)',
      backed_up: 'backed_up in (0, 1)',
    },
  })
  await createIndex(schema, 'cho_passkey_person', 'cho_passkey (person_id)')
  await createTable(schema, 'cho_passkey_challenge', {
    columns: { challenge_hash: 'text', person_id: 'text?', expires_at: 'text' },
    key: ['challenge_hash'],
    references: [['person_id', 'cho_person', 'id']],
  })
  await createIndex(schema, 'cho_passkey_challenge_end', 'cho_passkey_challenge (expires_at)')
  await createTable(schema, 'cho_passkey_role', {
    columns: { role: 'text', since: 'text', by_id: 'text' },
    key: ['role'],
    references: [['by_id', 'cho_person', 'id']],
  })
}
