import { sql } from 'kysely'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/** Whose account a stall's codes name and who let it change, who sold there, and what signs said. */
export async function stall(schema: Schema): Promise<void> {
  await accounts(schema)
  await createTable(schema, 'cho_presence', {
    columns: {
      stall_id: 'text',
      day: 'text',
      person_id: 'text',
      device_id: 'text',
      role: 'text',
      first_at: 'text',
      last_at: 'text',
      acts: 'count',
    },
    key: ['stall_id', 'day', 'person_id', 'device_id'],
    clustered: true,
    references: [
      ['stall_id', 'cho_stall', 'id'],
      ['person_id', 'cho_person', 'id'],
      ['device_id', 'cho_device', 'id'],
    ],
    checks: {
      role: "role in ('vendor', 'staff', 'helper', 'other')",
      time: 'first_at <= last_at',
      acts: 'acts > 0',
    },
  })
  await createTable(schema, 'cho_sign_check', {
    columns: {
      id: 'text',
      stall_id: 'text',
      verdict: 'text',
      sign_id: 'text?',
      /** Of a code that pays somebody else: where to, for those who look into it. */
      found_bin: 'text?',
      found_account: 'text?',
      checked_by: 'text?',
      checked_at: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [
      ['stall_id', 'cho_stall', 'id'],
      ['sign_id', 'cho_sign', 'id'],
      ['checked_by', 'cho_person', 'id'],
    ],
  })
  await createIndex(schema, 'cho_sign_check_stall', 'cho_sign_check (stall_id, checked_at)')
  await makeAppendOnly(schema, 'cho_sign_check')
}

async function accounts(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_account_change', {
    columns: {
      id: 'text',
      stall_id: 'text',
      before_account: 'text',
      account_id: 'text',
      bin: 'text',
      number: 'text',
      holder_name: 'text',
      reason: 'text',
      state: 'text',
      asked_by: 'text',
      asked_at: 'text',
      decided_by: 'text?',
      decided_at: 'text?',
      note: 'text?',
    },
    key: ['id'],
    references: [
      ['stall_id', 'cho_stall', 'id'],
      ['before_account', 'cho_receiving_account', 'id'],
      ['asked_by', 'cho_person', 'id'],
      ['decided_by', 'cho_person', 'id'],
    ],
    checks: {
      state: "state in ('asked', 'approved', 'refused', 'withdrawn')",
      decided:
        "(state = 'asked') = (decided_at is null) and (state = 'asked') = (decided_by is null)",
      two: "state in ('asked', 'withdrawn') or decided_by <> asked_by",
    },
  })
  await sql`create unique index cho_account_change_open on cho_account_change (stall_id)
    where state = 'asked'`.execute(schema.db)
  await createTable(schema, 'cho_stall_payee', {
    columns: {
      stall_id: 'text',
      position: 'count',
      account_id: 'text',
      change_id: 'text?',
      recorded_at: 'text',
    },
    key: ['stall_id', 'position'],
    references: [
      ['stall_id', 'cho_stall', 'id'],
      ['account_id', 'cho_receiving_account', 'id'],
      ['change_id', 'cho_account_change', 'id'],
    ],
    checks: { change: '(position = 1) = (change_id is null)' },
  })
  await sql`insert into cho_stall_payee (stall_id, position, account_id, change_id, recorded_at)
    select id, 1, account_id, null, opened_at from cho_stall`.execute(schema.db)
  await createIndex(schema, 'cho_stall_payee_account', 'cho_stall_payee (account_id)')
  await makeAppendOnly(schema, 'cho_stall_payee')
}
