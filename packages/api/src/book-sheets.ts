import type { BookUnit, PersonId, Problem } from '@cho40/contract'
import { type CooperativeId, type StallId, StatementQuery } from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import { charterOn, cooperativeOf, members } from '@cho40/core/cooperative'
import { type BookSheet, bookStatement } from '@cho40/core/ledger'
import { stall } from '@cho40/core/market'
import { err, isId, ok, type Result } from '@cho40/values'
import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { readReports } from './read-reports.ts'
import { contextOf } from './sessions.ts'

/** A book is asked for by whose it is: a stall's household, or a cooperative. */
type Owned = {
  readonly bookId: Parameters<typeof bookStatement>[1]['bookId']
  readonly unit: BookUnit
  readonly partyName: (party: string) => string | undefined
}

export type AskedSheet = { readonly query: StatementQuery; readonly sheet: BookSheet }

/**
 * The statement a request asks for. Who may not see the owner's money learns nothing, not even
 * whether there is such an owner. Problems: NotSignedIn, InvalidInput, NotAllowed, NotFound.
 */
export async function askedSheet(
  options: ApiOptions,
  c: Context,
  asked: { readonly owner: string; readonly statement: string; readonly atMost: number },
): Promise<Result<AskedSheet, Problem>> {
  const { actor } = await contextOf(options, c)
  if (!actor) return err({ type: 'NotSignedIn' })
  const query = z.safeParse(StatementQuery, { ...c.req.query(), statement: asked.statement })
  if (!query.success) return err(invalidInput(query.error))
  const owned = await ownedBook(options, {
    personId: actor.personId,
    owner: asked.owner,
    query: query.data,
  })
  if (!owned.ok) return owned
  const { bookId, unit, partyName } = owned.value
  const wanted = { bookId, query: query.data, partyName, atMost: asked.atMost }
  const table = await readReports(options, [bookId], (reading) => bookStatement(reading, wanted))
  if (!table.ok) return table
  const { language } = query.data
  return ok({ query: query.data, sheet: { table: table.value, unit, language } })
}

async function ownedBook(
  { deps }: ApiOptions,
  asked: { readonly personId: PersonId; readonly owner: string; readonly query: StatementQuery },
): Promise<Result<Owned, Problem>> {
  const { personId, owner, query } = asked
  const permission = isId('stall', owner) ? 'stall.view_money' : 'accounts.export'
  const allowed = await authorize(deps, { personId, permission, scopeId: owner })
  if (!allowed.ok) return allowed
  if (isId('stall', owner)) return householdBook(deps, owner)
  if (isId('coop', owner)) return cooperativeBook(deps, owner, query)
  return err({ type: 'NotFound', what: 'book', id: owner })
}

async function householdBook(
  deps: ApiOptions['deps'],
  stallId: StallId,
): Promise<Result<Owned, Problem>> {
  const found = await stall(deps, stallId)
  if (!found.ok) return found
  const { bookId, name, number, marketName, demo } = found.value
  const unit = { name, address: `Sạp ${number}, ${marketName}`, taxCode: null, demo }
  return ok({ bookId, unit, partyName: plainName })
}

async function cooperativeBook(
  deps: ApiOptions['deps'],
  id: CooperativeId,
  { to }: StatementQuery,
): Promise<Result<Owned, Problem>> {
  const found = await cooperativeOf(deps, id)
  if (!found.ok) return found
  const { bookId, name, demo } = found.value
  const charter = await charterOn(deps, id, to)
  const names = new Map<string, string>((await members(deps, id)).map((one) => [one.id, one.name]))
  return ok({
    bookId,
    unit: { name, address: charter?.seat ?? null, taxCode: charter?.code ?? null, demo },
    partyName: (party) => names.get(party) ?? plainName(party),
  })
}

/** Buyers and agents are parties under the name they go by; an id is nobody's name. */
function plainName(party: string): string | undefined {
  return /^[a-z]+_[0-9a-z]{26}$/.test(party) ? undefined : party
}
