import type { PersonId } from '@cho40/contract'
import { expect, test } from 'vitest'
import type { CoreTables } from '../tables.ts'
import { COLUMNS } from '../testing/columns/index.ts'
import { sourceKey } from './source.ts'
import { AUDIT_SOURCES } from './sources.ts'

type PeopleOf<Table extends keyof CoreTables> = {
  [Column in keyof CoreTables[Table] & string]: [NonNullable<CoreTables[Table][Column]>] extends [
    PersonId,
  ]
    ? Column
    : never
}[keyof CoreTables[Table] & string]

/** Every name under which a column holds a person. */
type PersonColumn = { [Table in Linking]: PeopleOf<Table> }[Linking]
type Linking = Exclude<keyof CoreTables, 'cho_person'>
type Unlike = Exclude<PersonColumn, `${string}_by` | `${'person' | 'by' | 'second'}_id` | RoleName>
type RoleName = 'helper_id' | 'vendor_id'

/** The compiler says when a person is kept under a name that {@link NAMES_A_PERSON} does not know. */
const UNLIKE: [Unlike] extends [never] ? true : Unlike = true
const NAMES_A_PERSON = /_by$|^(?:person|by|second|helper|vendor)_id$/

const IN_ACCESS_LOG = 'the log of access tells it'
const STATE = 'what holds, not who brought it about'

/** Columns with a person in them of whom the trail need not tell, and why. */
const EXCUSED: Readonly<Partial<Record<string, string>>> = {
  'cho_data_request.decided_by': IN_ACCESS_LOG,
  'cho_data_request.done_by': 'a day',
  'cho_data_request.entered_by': IN_ACCESS_LOG,
  'cho_data_request.reply_by': 'a day',
  'cho_fee_bill.paid_by': 'a way to pay',
  'cho_grant.person_id': STATE,
  'cho_grant_request.asked_by': IN_ACCESS_LOG,
  'cho_grant_request.decided_by': IN_ACCESS_LOG,
  'cho_grant_request.person_id': IN_ACCESS_LOG,
  'cho_grant_step.by_id': IN_ACCESS_LOG,
  'cho_grant_step.person_id': IN_ACCESS_LOG,
  'cho_grant_step.second_id': IN_ACCESS_LOG,
  'cho_indicator_value.entered_by': 'its first step tells it',
  'cho_known_device.person_id': IN_ACCESS_LOG,
  'cho_known_device.revoked_by': IN_ACCESS_LOG,
  'cho_member.person_id': STATE,
  'cho_order_change.person_id': 'the step of the order tells it',
  'cho_pairing.person_id': IN_ACCESS_LOG,
  'cho_passkey.person_id': IN_ACCESS_LOG,
  'cho_passkey_challenge.person_id': 'a question that waits for its answer',
  'cho_passkey_role.by_id': IN_ACCESS_LOG,
  'cho_payout.approved_by': 'its step tells it',
  'cho_payout.ordered_by': 'its first step tells it',
  'cho_pin_reset.made_by': IN_ACCESS_LOG,
  'cho_pin_reset.person_id': IN_ACCESS_LOG,
  'cho_presence.person_id': 'who stood at a stall; the stall’s day tells it',
  'cho_service_key.made_by': IN_ACCESS_LOG,
  'cho_service_key.person_id': IN_ACCESS_LOG,
  'cho_session.person_id': IN_ACCESS_LOG,
  'cho_setup.person_id': IN_ACCESS_LOG,
  'cho_stall.vendor_id': STATE,
}

const told = AUDIT_SOURCES.flatMap(({ table, by, person }) =>
  [by, person].flatMap((column) => (column === undefined ? [] : `${table}.${column}`)),
)

test('who did something in any table is told, or it is said why not', () => {
  expect(UNLIKE).toBe(true)
  const people = Object.entries(COLUMNS).flatMap(([table, columns]) =>
    Object.keys(columns)
      .filter((column) => NAMES_A_PERSON.test(column))
      .map((column) => `${table}.${column}`),
  )
  const neither = people.filter((column) => !told.includes(column) && !(column in EXCUSED))
  expect(neither).toEqual([])
  const excusedForNothing = Object.keys(EXCUSED).filter(
    (column) => told.includes(column) || !people.includes(column),
  )
  expect(excusedForNothing).toEqual([])
})

test('no two sources have one place in the order of lines', () => {
  const keys = AUDIT_SOURCES.map(sourceKey)
  expect(keys.filter((key, nth) => keys.indexOf(key) !== nth)).toEqual([])
})
