import { sql } from 'kysely'
import { columnTypes } from '../columns.ts'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

export async function access(schema: Schema): Promise<void> {
  await widenOldTables(schema)
  await roles(schema)
  await waysIn(schema)
  await keys(schema)
  await records(schema)
  for (const table of ['cho_grant_step', 'cho_access_event']) await makeAppendOnly(schema, table)
  await rememberGrants(schema)
}

async function widenOldTables({ db, dialect }: Schema): Promise<void> {
  const { text, count } = columnTypes(dialect)
  const add = async (table: string, column: string, first?: string) => {
    const name = column.replace('?', '')
    await db.schema
      .alterTable(table)
      .addColumn(name, text, (c) => (first === undefined ? c : c.notNull().defaultTo(first)))
      .execute()
  }
  await add('cho_person', 'kind', 'person')
  await add('cho_person', 'password_hash?')
  await add('cho_person', 'erased_at?')
  for (const column of ['device_id?', 'device_name?', 'network?', 'last_used_at?']) {
    await add('cho_session', column)
  }
  // Sessions from before keep the ninety days that they were promised.
  await db.schema
    .alterTable('cho_session')
    .addColumn('idle_days', count, (c) => c.notNull().defaultTo(90))
    .execute()
}

async function roles(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_grant_step', {
    columns: {
      person_id: 'text',
      role: 'text',
      scope_id: 'text',
      nth: 'count',
      act: 'text',
      by_id: 'text?',
      second_id: 'text?',
      at: 'text',
    },
    key: ['person_id', 'role', 'scope_id', 'nth'],
    references: [['person_id', 'cho_person', 'id']],
    checks: {
      act: "act = case when nth % 2 = 1 then 'given' else 'withdrawn' end",
      second: 'second_id is null or (by_id is not null and second_id <> by_id)',
    },
  })
  await createTable(schema, 'cho_grant_request', {
    columns: {
      id: 'text',
      person_id: 'text',
      role: 'text',
      scope_id: 'text',
      act: 'text',
      reason: 'text?',
      asked_by: 'text',
      asked_at: 'text',
      state: 'text',
      decided_by: 'text?',
      decided_at: 'text?',
    },
    key: ['id'],
    references: [
      ['person_id', 'cho_person', 'id'],
      ['asked_by', 'cho_person', 'id'],
      ['decided_by', 'cho_person', 'id'],
    ],
    checks: {
      act: "act in ('given', 'withdrawn')",
      state: "state in ('open', 'approved', 'refused', 'taken_back')",
      decided:
        "(state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null)",
    },
  })
  await createIndex(
    schema,
    'cho_grant_request_open',
    "cho_grant_request (person_id, role, scope_id, act) where state = 'open'",
  )
}

async function waysIn(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_known_device', {
    columns: {
      device_id: 'text',
      person_id: 'text',
      name: 'text?',
      first_seen_at: 'text',
      revoked_at: 'text?',
      revoked_by: 'text?',
    },
    key: ['device_id', 'person_id'],
    references: [['person_id', 'cho_person', 'id']],
    checks: { revoked: '(revoked_at is null) = (revoked_by is null)' },
  })
  await createIndex(schema, 'cho_known_device_person', 'cho_known_device (person_id)')
  await createTable(schema, 'cho_pairing', {
    columns: {
      code_hash: 'text',
      person_id: 'text',
      stall_id: 'text',
      made_at: 'text',
      expires_at: 'text',
      used_at: 'text?',
    },
    key: ['code_hash'],
    references: [['person_id', 'cho_person', 'id']],
  })
  await createIndex(schema, 'cho_pairing_person', 'cho_pairing (person_id)')
  await createTable(schema, 'cho_pin_reset', {
    columns: {
      id: 'text',
      person_id: 'text',
      code_hash: 'text',
      made_by: 'text',
      made_at: 'text',
      expires_at: 'text',
      used_at: 'text?',
    },
    key: ['id'],
    references: [['person_id', 'cho_person', 'id']],
  })
  await createIndex(schema, 'cho_pin_reset_person', 'cho_pin_reset (person_id, made_at)')
}

async function keys(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_service_key', {
    columns: {
      id: 'text',
      person_id: 'text',
      secret_hash: 'text',
      made_by: 'text',
      made_at: 'text',
      expires_at: 'text',
      revoked_at: 'text?',
      last_used_on: 'text?',
    },
    key: ['id'],
    references: [
      ['person_id', 'cho_person', 'id'],
      ['made_by', 'cho_person', 'id'],
    ],
  })
  await createIndex(schema, 'cho_service_key_person', 'cho_service_key (person_id)')
}

async function records(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_access_event', {
    columns: {
      id: 'text',
      at: 'text',
      kind: 'text',
      by_id: 'text?',
      person_id: 'text?',
      scope_id: 'text?',
      phone: 'text?',
      network: 'text?',
      detail: 'text',
    },
    key: ['id'],
  })
  await createIndex(schema, 'cho_access_event_at', 'cho_access_event (at, id)')
  await createIndex(schema, 'cho_access_event_person', 'cho_access_event (person_id, at)')
  await createTable(schema, 'cho_setup', {
    columns: { id: 'text', commune_code: 'text', person_id: 'text', at: 'text' },
    key: ['id'],
    references: [['person_id', 'cho_person', 'id']],
    checks: { only: "id = 'setup'" },
  })
  await createTable(schema, 'cho_data_request', {
    columns: {
      id: 'text',
      kind: 'text',
      phone: 'text',
      note: 'text?',
      received_on: 'text',
      reply_by: 'text',
      done_by: 'text',
      extended: 'count',
      replied_at: 'text?',
      state: 'text',
      entered_by: 'text',
      decided_by: 'text?',
      decided_at: 'text?',
      outcome: 'text?',
    },
    key: ['id'],
    references: [['entered_by', 'cho_person', 'id']],
    checks: {
      state: "state in ('open', 'done', 'refused')",
      extended: 'extended in (0, 1)',
      decided: "(state = 'open') = (decided_at is null)",
    },
  })
}

/** What was granted before histories were kept is their first line. */
async function rememberGrants({ db }: Schema): Promise<void> {
  await sql`insert into cho_grant_step
    (person_id, role, scope_id, nth, act, by_id, second_id, at)
    select person_id, role, scope_id, 1, 'given', null, null, granted_at from cho_grant`.execute(db)
}
