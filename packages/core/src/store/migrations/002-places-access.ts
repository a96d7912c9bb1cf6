import { createIndex, createTable, type Schema } from './columns.ts'

export async function placesAndAccess(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_place', {
    columns: {
      code: 'text',
      name: 'text',
      kind: 'text',
      parent_code: 'text?',
      valid_from: 'text',
      valid_to: 'text?',
    },
    key: ['code', 'valid_from'],
    checks: { kind: "kind in ('province', 'commune')" },
  })
  await createTable(schema, 'cho_person', {
    columns: {
      id: 'text',
      phone: 'text',
      name: 'text',
      pin_hash: 'text',
      created_at: 'text',
    },
    key: ['id'],
    unique: [['phone']],
  })
  await createTable(schema, 'cho_sign_in_try', {
    columns: { phone_hash: 'text', failures: 'count', locked_until: 'text?', last_at: 'text' },
    key: ['phone_hash'],
  })
  await createTable(schema, 'cho_scope', {
    columns: { id: 'text', parent_id: 'text?' },
    key: ['id'],
    references: [['parent_id', 'cho_scope', 'id']],
  })
  await createIndex(schema, 'cho_scope_parent', 'cho_scope (parent_id)')
  await createTable(schema, 'cho_grant', {
    columns: { person_id: 'text', role: 'text', scope_id: 'text', granted_at: 'text' },
    key: ['person_id', 'role', 'scope_id'],
    references: [
      ['person_id', 'cho_person', 'id'],
      ['scope_id', 'cho_scope', 'id'],
    ],
  })
  await createTable(schema, 'cho_session', {
    columns: {
      id: 'text',
      token_hash: 'text',
      person_id: 'text',
      created_at: 'text',
      expires_at: 'text',
      revoked_at: 'text?',
    },
    key: ['id'],
    unique: [['token_hash']],
    references: [['person_id', 'cho_person', 'id']],
  })
  await createIndex(schema, 'cho_session_person', 'cho_session (person_id)')
}
