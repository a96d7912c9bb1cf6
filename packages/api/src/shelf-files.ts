import {
  CooperativeRef,
  ImportListings,
  ImportOrders,
  ImportRef,
  type Problem,
  StockPlaceRef,
} from '@cho40/contract'
import { authorize, type Permission } from '@cho40/core/access'
import {
  exportListings,
  FLOORS,
  fixGrid,
  floorSheet,
  listingFeed,
  readGrid,
  scopeOfStockPlace,
} from '@cho40/core/catalogue'
import { importOrders } from '@cho40/core/payment'
import { offerListings } from '@cho40/core/taxation'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { ApiContext, ApiOptions } from './context.ts'
import { fileAnswer, refuse } from './file-answer.ts'
import { gridCsv, gridXlsx } from './grid-files.ts'
import { invalidInput } from './invalid-input.ts'
import { limited } from './limited.ts'
import { publicOrigin } from './public-origin.ts'
import { contextOf } from './sessions.ts'

/** Two thousand products with their stories are far below this. */
const SHEET_BYTES = 8 * 1024 * 1024

const Dry = z._default(z.enum(['true', 'false']), 'false')
const Language = z._default(z.enum(['vi', 'en']), 'vi')
const ListingsQuery = z.object({
  id: ImportRef,
  cooperativeId: CooperativeRef,
  stockPlaceId: z.optional(StockPlaceRef),
  dryRun: Dry,
})
const OrdersQuery = z.object({
  id: ImportRef,
  placeId: StockPlaceRef,
  floor: ImportOrders.shape.floor,
  dryRun: Dry,
})
const ExportQuery = z.object({
  cooperativeId: CooperativeRef,
  stockPlaceId: z.optional(StockPlaceRef),
  language: Language,
  floor: z.optional(ImportOrders.shape.floor),
})

/**
 * Spreadsheets of products and orders. `POST …/listings/{importId}?cooperativeId=&stockPlaceId=&dryRun=`
 * and `POST …/orders/{importId}?placeId=&floor=&dryRun=` take a file as the body and answer a report;
 * with `.xlsx` behind the id the answer is a sheet of the rows that were left out, to mend. `GET
 * …/listings.xlsx` or `.csv?cooperativeId=` gives them back, with `&floor=` as that floor's sheet.
 */
export function shelfFileRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.use(limited(SHEET_BYTES))
  app.post('/listings/:id', (c) => takeListings(options, c))
  app.post('/orders/:id', (c) => takeOrders(options, c))
  app.get('/:file{listings\\.(?:xlsx|csv)}', (c) => giveListings(options, c))
  return app
}

async function takeListings(options: ApiOptions, c: Context): Promise<Response> {
  const { id, isSheet } = idOf(c)
  const query = z.safeParse(ListingsQuery, { ...c.req.query(), id })
  if (!query.success) return refuse(c, invalidInput(query.error))
  const { cooperativeId, stockPlaceId, dryRun } = query.data
  const asked = await allowed(options, c, {
    permission: 'listing.publish',
    scopeId: cooperativeId,
  })
  if (!asked.ok) return refuse(c, asked.problem)
  const by = asked.value.personId
  if (stockPlaceId !== undefined) {
    const scope = await scopeOfStockPlace(options.deps, stockPlaceId)
    const stock = await allowed(options, c, { permission: 'order.manage', scopeId: scope })
    if (!stock.ok) return refuse(c, stock.problem)
  }
  const grid = await readGrid(new Uint8Array(await c.req.arrayBuffer()))
  if (!grid.ok) return refuse(c, grid.problem)
  const wish = z.safeParse(ImportListings, {
    id: query.data.id,
    cooperativeId,
    grid: grid.value,
    ...(stockPlaceId && { stockPlaceId }),
    dryRun: isSheet || dryRun === 'true',
  })
  if (!wish.success) return refuse(c, invalidInput(wish.error))
  const report = await offerListings(options.deps, { ...wish.data, by })
  if (!report.ok) return refuse(c, report.problem)
  return isSheet ? fixFile(c, grid.value, report.value.refused) : c.json(report.value)
}

async function takeOrders(options: ApiOptions, c: Context): Promise<Response> {
  const { id, isSheet } = idOf(c)
  const query = z.safeParse(OrdersQuery, { ...c.req.query(), id })
  if (!query.success) return refuse(c, invalidInput(query.error))
  const { placeId, floor, dryRun } = query.data
  const scope = await scopeOfStockPlace(options.deps, placeId)
  const asked = await allowed(options, c, { permission: 'order.manage', scopeId: scope })
  if (!asked.ok) return refuse(c, asked.problem)
  const grid = await readGrid(new Uint8Array(await c.req.arrayBuffer()))
  if (!grid.ok) return refuse(c, grid.problem)
  const wish = z.safeParse(ImportOrders, {
    id: query.data.id,
    placeId,
    floor,
    grid: grid.value,
    dryRun: isSheet || dryRun === 'true',
  })
  if (!wish.success) return refuse(c, invalidInput(wish.error))
  const report = await importOrders(options.deps, { ...wish.data, by: asked.value.personId })
  if (!report.ok) return refuse(c, report.problem)
  return isSheet ? fixFile(c, grid.value, report.value.refused) : c.json(report.value)
}

async function giveListings(options: ApiOptions, c: Context): Promise<Response> {
  const query = z.safeParse(ExportQuery, c.req.query())
  if (!query.success) return refuse(c, invalidInput(query.error))
  const { cooperativeId, stockPlaceId, language, floor: floorId } = query.data
  const asked = await allowed(options, c, {
    permission: 'listing.publish',
    scopeId: cooperativeId,
  })
  if (!asked.ok) return refuse(c, asked.problem)
  const today = marketDayOf(options.deps.clock.now())
  const floor = FLOORS.find(({ id }) => id === floorId)
  if (floorId !== undefined && !floor) {
    return refuse(c, { type: 'NotFound', what: 'floor', id: floorId })
  }
  const { deps, publicOrigin: originOf = publicOrigin() } = options
  const place = { origin: originOf(c), title: '' }
  const grid = floor
    ? floorSheet(floor, {
        place,
        items: await listingFeed(deps, { ...sold, today, cooperativeId }),
      })
    : await exportListings(deps, {
        cooperativeId,
        today,
        language,
        ...(stockPlaceId && { stockPlaceId }),
      })
  const name = floor ? `san-pham-${floor.id}` : 'san-pham'
  return c.req.path.endsWith('.csv')
    ? fileAnswer(c, gridCsv(grid, floor?.encoding), {
        name: `${name}.csv`,
        type: 'text/csv; charset=utf-8',
      })
    : fileAnswer(c, await gridXlsx(grid, 'San pham'), { name: `${name}.xlsx`, type: XLSX })
}

/** A seller's own sheet has what is made up, too — it is the seller's to look at — at its prices for other floors. */
const sold = { withDemo: true, channel: 'elsewhere' } as const
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `…/import_….xlsx` asks for the rows to mend. */
function idOf(c: Context): { readonly id: string; readonly isSheet: boolean } {
  const name = c.req.param('id') ?? ''
  const isSheet = name.endsWith('.xlsx')
  return { id: isSheet ? name.slice(0, -'.xlsx'.length) : name, isSheet }
}

async function allowed(
  options: ApiOptions,
  c: Context,
  {
    permission,
    scopeId,
  }: { readonly permission: Permission; readonly scopeId: string | undefined },
): Promise<Result<NonNullable<ApiContext['actor']>, Problem>> {
  const { actor } = await contextOf(options, c)
  if (!actor) return err({ type: 'NotSignedIn' })
  const wish = { personId: actor.personId, permission, scopeId: scopeId ?? '' }
  const may = await authorize(options.deps, wish)
  return may.ok ? ok(actor) : may
}

type Refused = Parameters<typeof fixGrid>[1]

async function fixFile(
  c: Context,
  grid: readonly (readonly string[])[],
  refused: Refused,
): Promise<Response> {
  const title = 'Cần sửa'
  const say = ({ column, code }: Refused[number]['issues'][number]) =>
    column === null ? code : `${column}: ${code}`
  const sheet = fixGrid(grid[0] ?? [], refused, { title, say })
  return fileAnswer(c, await gridXlsx(sheet, 'Can sua'), { name: 'can-sua.xlsx', type: XLSX })
}
