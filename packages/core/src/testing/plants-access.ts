import type { Plant } from './plant.ts'

export const ACCESS_PLANTS: readonly Plant[] = [
  {
    breaks: 'R1',
    what: 'a role was slipped in',
    alone: true,
    statements: [
      `insert into cho_grant (person_id, role, scope_id, granted_at)
        select person_id, 'bookkeeper', 'system', granted_at from cho_grant
        where role = 'vendor' order by person_id limit 1`,
    ],
  },
  {
    breaks: 'R1',
    what: 'a role vanished without a word',
    alone: true,
    statements: ["delete from cho_grant where role = 'vendor'"],
  },
  {
    breaks: 'R2',
    what: 'one administrator consented to what they asked for themselves',
    alone: true,
    statements: ["update cho_grant_request set decided_by = asked_by where state = 'approved'"],
  },
  {
    breaks: 'R2',
    what: 'a consent was written down that never gave the role',
    alone: true,
    statements: ['update cho_grant_step set second_id = null where second_id is not null'],
  },
  {
    breaks: 'R3',
    what: 'nobody administers the server any more',
    statements: ["delete from cho_grant where role = 'administrator' and scope_id = 'system'"],
  },
  {
    breaks: 'R4',
    what: 'a service signed in',
    alone: true,
    statements: [
      `update cho_person set kind = 'service'
        where id = (select min(person_id) from cho_session where revoked_at is null)`,
    ],
  },
  {
    breaks: 'R4',
    what: 'somebody who was erased is still signed in',
    alone: true,
    statements: ['update cho_session set revoked_at = null where revoked_at is not null'],
  },
  {
    breaks: 'R5',
    what: 'a passkey was put under the name of somebody who was erased',
    alone: true,
    statements: [
      `update cho_passkey set person_id =
        (select min(id) from cho_person where erased_at is not null)`,
    ],
  },
]
