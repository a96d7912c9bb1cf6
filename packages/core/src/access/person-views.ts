import type { ListPeople, PeoplePage, PersonId, PersonView, Problem } from '@cho40/contract'
import { err, foldText, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { SYSTEM_SCOPE, scopesBelow } from './scopes.ts'

const PAGE = 100

function personRows(reading: Reading) {
  return reading.db
    .selectFrom('cho_person')
    .select(['id', 'name', 'phone', 'created_at', 'password_hash'])
    .where('kind', '=', 'person')
    .where('erased_at', 'is', null)
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof personRows>['executeTakeFirstOrThrow']>>

/**
 * People by id, which is the order they were added in. Names are compared without marks, so `Duong`
 * finds `Dương`; databases do not fold Vietnamese alike, so that is done here, block by block.
 */
export async function people(reading: Reading, asked: ListPeople): Promise<PeoplePage> {
  const limit = asked.limit ?? PAGE
  const wanted = asked.search === undefined ? undefined : foldText(asked.search)
  const digits = asked.search?.replace(/\D/g, '') ?? ''
  const found: PersonRow[] = []
  for (let after = asked.after; ; ) {
    const rows = await block(reading, { scopeId: asked.scopeId, after })
    for (const row of rows) {
      if (found.length > limit) break
      const named = wanted === undefined || foldText(row.name).includes(wanted)
      if (named || (digits.length >= 3 && row.phone.includes(digits))) found.push(row)
    }
    after = rows.at(-1)?.id
    if (rows.length < BLOCK || found.length > limit) break
  }
  const page = found.slice(0, limit)
  return {
    people: await withRoles(reading, page, asked.scopeId),
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

const BLOCK = 500

function block(
  reading: Reading,
  { scopeId, after }: { readonly scopeId: string; readonly after: PersonId | undefined },
): Promise<PersonRow[]> {
  let rows = personRows(reading).orderBy('id').limit(BLOCK)
  if (after !== undefined) rows = rows.where('id', '>', after)
  if (scopeId !== SYSTEM_SCOPE) {
    rows = rows.where('id', 'in', (eb) =>
      eb
        .selectFrom('cho_grant')
        .select('cho_grant.person_id')
        .where('cho_grant.scope_id', 'in', scopesBelow(scopeId)),
    )
  }
  return rows.execute()
}

/** One person with the roles they hold. Problems: NotFound. */
export async function person(reading: Reading, id: PersonId): Promise<Result<PersonView, Problem>> {
  const row = await personRows(reading).where('id', '=', id).executeTakeFirst()
  const [view] = row ? await withRoles(reading, [row], SYSTEM_SCOPE) : []
  return view ? ok(view) : err({ type: 'NotFound', what: 'person', id })
}

async function withRoles(
  reading: Reading,
  rows: readonly PersonRow[],
  scopeId: string,
): Promise<readonly PersonView[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  let given = reading.db
    .selectFrom('cho_grant')
    .select(['person_id', 'role', 'scope_id', 'granted_at'])
    .where('person_id', 'in', ids)
    .orderBy('scope_id')
    .orderBy('role')
  // What somebody is elsewhere is nobody's business here.
  if (scopeId !== SYSTEM_SCOPE) given = given.where('scope_id', 'in', scopesBelow(scopeId))
  const grants = await given.execute()
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    phone: row.phone,
    since: row.created_at,
    hasPassword: row.password_hash !== null,
    roles: grants
      .filter((grant) => grant.person_id === row.id)
      .map((grant) => ({ role: grant.role, scopeId: grant.scope_id, since: grant.granted_at })),
  }))
}
