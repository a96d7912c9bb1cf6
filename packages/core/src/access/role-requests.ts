import type { GrantStepView, PersonId, RoleRequestView } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** Guarded roles that wait for a second administrator, the oldest first. */
export async function roleRequests(reading: Reading): Promise<readonly RoleRequestView[]> {
  const rows = await reading.db
    .selectFrom('cho_grant_request as r')
    .innerJoin('cho_person as p', 'p.id', 'r.person_id')
    .innerJoin('cho_person as a', 'a.id', 'r.asked_by')
    .select(['r.id', 'r.role', 'r.scope_id', 'r.act', 'r.reason', 'r.asked_by', 'r.asked_at'])
    .select(['r.person_id', 'p.name', 'a.name as asker'])
    .where('r.state', '=', 'open')
    .orderBy('r.asked_at')
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({
    requestId: row.id,
    person: { personId: row.person_id, name: row.name },
    role: row.role,
    scopeId: row.scope_id,
    act: row.act,
    reason: row.reason,
    askedBy: { personId: row.asked_by, name: row.asker },
    askedAt: row.asked_at,
  }))
}

/** Every role somebody was given or lost, with who did it; the latest first. */
export async function roleHistory(
  reading: Reading,
  personId: PersonId,
): Promise<readonly GrantStepView[]> {
  const rows = await reading.db
    .selectFrom('cho_grant_step as s')
    .leftJoin('cho_person as b', 'b.id', 's.by_id')
    .leftJoin('cho_person as c', 'c.id', 's.second_id')
    .select(['s.role', 's.scope_id', 's.act', 's.at', 's.by_id', 's.second_id'])
    .select(['b.name as by_name', 'c.name as second_name'])
    .where('s.person_id', '=', personId)
    .orderBy('s.at', 'desc')
    .orderBy('s.scope_id')
    .orderBy('s.role')
    .orderBy('s.nth', 'desc')
    .execute()
  const named = (id: PersonId | null, name: string | null) =>
    id === null ? null : { personId: id, name: name ?? '' }
  return rows.map((row) => ({
    role: row.role,
    scopeId: row.scope_id,
    act: row.act,
    at: row.at,
    by: named(row.by_id, row.by_name),
    second: named(row.second_id, row.second_name),
  }))
}
