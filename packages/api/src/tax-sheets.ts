import {
  type BookId,
  type BookUnit,
  type CooperativeId,
  type Problem,
  S1aQuery,
  type StallId,
  WithholdingCertificateQuery,
  WithholdingQuery,
} from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import { charterOn, cooperativeOf } from '@cho40/core/cooperative'
import type { BookSheet } from '@cho40/core/ledger'
import { stall } from '@cho40/core/market'
import {
  certificateTable,
  s1aBook,
  taxCodeOn,
  taxpayerOn,
  withholdingTable,
} from '@cho40/core/taxation'
import { err, isId, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { readReports } from './read-reports.ts'
import { contextOf } from './sessions.ts'

/** A sheet for the tax office, and the query that asks for it again. */
export type TaxSheet = {
  readonly sheet: BookSheet
  readonly query: Readonly<Record<string, string>>
}

type Asked = { readonly owner: string; readonly statement: string; readonly atMost: number }

/**
 * The sheet a request asks for: `s1a` of a stall’s household, `withholding` and
 * `withholding-certificate` of the cooperative that runs a marketplace.
 * Problems: NotSignedIn, NotAllowed, InvalidInput, NotFound.
 */
export async function askedTaxSheet(
  options: ApiOptions,
  c: Context,
  asked: Asked,
): Promise<Result<TaxSheet, Problem>> {
  const { actor } = await contextOf(options, c)
  if (!actor) return err({ type: 'NotSignedIn' })
  const { owner, statement } = asked
  const allowed = await authorize(options.deps, {
    personId: actor.personId,
    permission: 'tax.view',
    scopeId: owner,
  })
  if (!allowed.ok) return allowed
  const given = c.req.query()
  if (isId('stall', owner) && statement === 's1a') {
    const query = z.safeParse(S1aQuery, given)
    if (!query.success) return err(invalidInput(query.error))
    return s1aSheet(options, { stallId: owner, query: query.data, atMost: asked.atMost })
  }
  if (isId('coop', owner) && statement === 'withholding') {
    const query = z.safeParse(WithholdingQuery, given)
    if (!query.success) return err(invalidInput(query.error))
    return withholdingSheet(options, owner, query.data)
  }
  if (isId('coop', owner) && statement === 'withholding-certificate') {
    const query = z.safeParse(WithholdingCertificateQuery, given)
    if (!query.success) return err(invalidInput(query.error))
    return certificateSheet(options, owner, query.data)
  }
  return err({ type: 'NotFound', what: 'statement', id: statement })
}

async function s1aSheet(
  options: ApiOptions,
  asked: { readonly stallId: StallId; readonly query: S1aQuery; readonly atMost: number },
): Promise<Result<TaxSheet, Problem>> {
  const { deps } = options
  const { from, to, by, language } = asked.query
  const found = await stall(deps, asked.stallId)
  if (!found.ok) return found
  const { bookId, name, demo } = found.value
  const wanted = { bookId, query: { from, to, by }, atMost: asked.atMost }
  const table = await readReports(options, [bookId], (reading) => s1aBook(reading, wanted))
  if (!table.ok) return table
  const taxpayer = await taxpayerOn(deps, { bookId, day: to })
  const unit: BookUnit = {
    name: taxpayer?.name ?? name,
    address: taxpayer?.address ?? null,
    taxCode: await wholeTaxCode(options, { bookId, day: to }),
    demo,
  }
  return ok({ sheet: { table: table.value, unit, language }, query: { from, to, by, language } })
}

/** Null when it is not known: a masked number on a form is worse than a line to fill in by hand. */
async function wholeTaxCode(
  { deps }: ApiOptions,
  of: { readonly bookId: BookId; readonly day: MarketDay },
): Promise<string | null> {
  const code = await taxCodeOn(deps, of)
  return code.ok ? code.value : null
}

async function withholdingSheet(
  { deps }: ApiOptions,
  id: CooperativeId,
  query: WithholdingQuery,
): Promise<Result<TaxSheet, Problem>> {
  const owner = await operator(deps, id)
  if (!owner.ok) return owner
  const { bookId: operatorBookId, unit } = owner.value
  const { month, language } = query
  const table = await withholdingTable(deps, { operatorBookId, month })
  if (!table.ok) return table
  return ok({ sheet: { table: table.value, unit, language }, query: { month, language } })
}

async function certificateSheet(
  options: ApiOptions,
  id: CooperativeId,
  query: WithholdingCertificateQuery,
): Promise<Result<TaxSheet, Problem>> {
  const { deps } = options
  const owner = await operator(deps, id)
  if (!owner.ok) return owner
  const { bookId: operatorBookId, unit } = owner.value
  const seller = await stall(deps, query.seller)
  if (!seller.ok) return seller
  const { bookId: sellerBookId } = seller.value
  const day = marketDayOf(deps.clock.now())
  const taxCode = await wholeTaxCode(options, { bookId: sellerBookId, day })
  const { year, language } = query
  const of = { operatorBookId, sellerBookId, year, ...(taxCode === null ? {} : { taxCode }) }
  const table = await certificateTable(deps, of)
  if (!table.ok) return table
  const again = { seller: query.seller, year: String(year), language }
  return ok({ sheet: { table: table.value, unit, language }, query: again })
}

async function operator(
  deps: ApiOptions['deps'],
  id: CooperativeId,
): Promise<Result<{ readonly bookId: BookId; readonly unit: BookUnit }, Problem>> {
  const found = await cooperativeOf(deps, id)
  if (!found.ok) return found
  const { bookId, name, demo } = found.value
  const charter = await charterOn(deps, id, marketDayOf(deps.clock.now()))
  const unit = { name, address: charter?.seat ?? null, taxCode: charter?.code ?? null, demo }
  return ok({ bookId, unit })
}
