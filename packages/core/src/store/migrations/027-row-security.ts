import { rowSecurity } from './027-row-policies.ts'
import { createTable, type Schema } from './columns.ts'

/**
 * What several processes over one database need: turns at work that only one of them does, and the
 * proof that they share their secrets. On PostgreSQL a role that is not the owner then sees rows of
 * the books and persons that its transaction named, and no others.
 */
export async function processesAndRowSecurity(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_lease', {
    columns: { name: 'text', holder: 'text', token: 'count', until: 'text' },
    key: ['name'],
    checks: { token: 'token >= 1' },
  })
  await createTable(schema, 'cho_secret_mark', {
    columns: { name: 'text', mark: 'text', recorded_at: 'text' },
    key: ['name'],
  })
  if (schema.dialect === 'postgres') await rowSecurity(schema)
}
