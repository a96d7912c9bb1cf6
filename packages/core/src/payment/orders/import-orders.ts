import type {
  ImportOrders,
  OrderImportReport,
  PersonId,
  PlaceOrder,
  Problem,
  VariantId,
} from '@cho40/contract'
import { err, foldText, invariant, isId, ok, type Result } from '@cho40/values'
import { FLOORS } from '../../catalogue/channels/floors.ts'
import { type StockPlaceRow, stockPlace } from '../../catalogue/stock/stock-places.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { once, requestHash } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { ORDER_HEADERS, orderFieldsOf } from './order-columns.ts'
import { knownOutside, nameOutside, withoutLink } from './outside-orders.ts'
import { placeOrder } from './place-order.ts'
import {
  byNumber,
  type OrderIssue,
  type OrderRow,
  orderRows,
  type ReadOrderLine,
  readBuyer,
  readOrderLine,
} from './read-order-rows.ts'

type Wish = ImportOrders & { readonly by: PersonId }

/**
 * Takes orders that came on another floor from a spreadsheet: rows with the same number are one
 * order, its goods are reserved here so that they are not sold twice, and its channel is kept. A
 * number that is known with the same goods is known; with others it is told of. Orders that are wrong
 * are left out with all of their rows, so that a file of them can be mended and brought again. A dry
 * run does all of it and takes it back. Problems: NotFound (place, floor), InvalidInput (no column of
 * numbers), IdReused.
 */
export function importOrders(deps: Deps, wish: Wish): Promise<Result<OrderImportReport, Problem>> {
  return transact(deps, async (tx) => {
    if (!wish.dryRun) {
      return once(tx, { scope: wish.placeId, id: wish.id, body: wish }, () => take(tx, wish))
    }
    let report: OrderImportReport | undefined
    const undone = await transact(tx, async (inner) => {
      const taken = await take(inner, wish)
      if (!taken.ok) return taken
      report = taken.value
      // Nothing failed: an Err is the way to take everything back.
      return err({ type: 'WrongState', what: 'import', id: wish.id, state: 'dry_run' })
    })
    if (report) return ok(report)
    invariant(!undone.ok, 'a dry run without a report was refused')
    return undone
  })
}

async function take(tx: Tx, wish: Wish): Promise<Result<OrderImportReport, Problem>> {
  const place = await stockPlace(tx, wish.placeId)
  if (!place.ok) return place
  const floor = FLOORS.find(({ id }) => id === wish.floor)
  if (!floor) return err({ type: 'NotFound', what: 'floor', id: wish.floor })
  const [header = [], ...rows] = wish.grid
  const fields = orderFieldsOf(header)
  if (!fields.includes('number')) {
    const message = ORDER_HEADERS.number.vi
    return err({ type: 'InvalidInput', issues: [{ path: 'grid.0', message }] })
  }
  const refused: OrderImportReport['refused'][number][] = []
  const count = { created: 0, known: 0 }
  for (const own of byNumber(orderRows(fields, rows))) {
    const taken = await takeOrder(tx, wish, {
      place: place.value,
      rows: own,
      floorName: floor.name,
    })
    if (taken.ok) {
      count[taken.value] += 1
      continue
    }
    for (const { row, cells } of own) {
      const issues = taken.problem
        .filter((issue) => issue.row === undefined || issue.row === row)
        .map(({ field, code }) => ({
          column:
            field === null ? null : (header[fields.indexOf(field)] ?? ORDER_HEADERS[field].vi),
          code,
        }))
      refused.push({ row, cells, issues })
    }
  }
  const unknownColumns = header.filter((cell, at) => cell.trim() !== '' && !fields[at])
  return ok({ dryRun: wish.dryRun, ...count, unknownColumns, refused })
}

type Issue = OrderIssue & { readonly row?: number }
type OrderResult =
  | { readonly ok: true; readonly value: 'created' | 'known' }
  | { readonly ok: false; readonly problem: readonly Issue[] }

type Sheet = {
  readonly place: StockPlaceRow
  readonly rows: readonly OrderRow[]
  readonly floorName: string
}

async function takeOrder(tx: Tx, wish: Wish, sheet: Sheet): Promise<OrderResult> {
  const { place, rows } = sheet
  const lines: (ReadOrderLine & { readonly variantId: VariantId })[] = []
  const issues: Issue[] = []
  for (const one of rows) {
    const read = readOrderLine(one)
    if (!('quantity' in read)) {
      issues.push(...read.map((issue) => ({ ...issue, row: one.row })))
      continue
    }
    const variantId = await variantOf(tx, place, read)
    if (variantId) lines.push({ ...read, variantId })
    else
      issues.push({
        field: read.sku === undefined ? 'product' : 'sku',
        code: 'NotFound',
        row: one.row,
      })
  }
  const number = rows[0]?.said.number
  if (issues.length > 0 || number === undefined) return { ok: false, problem: issues }
  const goods = lines.map(({ variantId, quantity, price }) => ({ variantId, quantity, price }))
  const hash = requestHash(goods)
  const before = await knownOutside(tx, { place, floor: wish.floor, number })
  if (before) {
    if (before.body_hash === hash) return { ok: true, value: 'known' }
    return { ok: false, problem: [{ field: 'number', code: 'IdReused' }] }
  }
  const done = await transact(tx, (inner) => enter(inner, wish, { ...sheet, number, goods, hash }))
  if (done.ok) return { ok: true, value: 'created' }
  const field = done.problem.type === 'StockNotAvailable' ? ('quantity' as const) : null
  return { ok: false, problem: [{ field, code: done.problem.type }] }
}

async function enter(
  tx: Tx,
  { floor, placeId, by }: Wish,
  of: Sheet & {
    readonly number: string
    readonly goods: readonly Pick<PlaceOrder['lines'][number], 'variantId' | 'quantity' | 'price'>[]
    readonly hash: string
  },
): Promise<Result<void, Problem>> {
  const { name, phone, address } = readBuyer(of.rows, of.floorName)
  const id = tx.ids.make('order')
  const placed = await placeOrder(
    { ...tx, mayOrder: () => Promise.resolve(true) },
    {
      id,
      token: requestHash([id, of.number]).slice(0, 43),
      channel: 'elsewhere',
      buyer: { name, phone },
      handing: { how: 'deliver', address },
      pays: 'at_hand_over',
      lines: of.goods.map((goods) => ({
        ...goods,
        id: tx.ids.make('oline'),
        placeId,
        preOrder: false,
      })),
      actor: { by },
    },
  )
  if (!placed.ok) return placed
  await withoutLink(tx, id)
  await nameOutside(tx, { place: of.place, floor, number: of.number, orderId: id, hash: of.hash })
  return ok(undefined)
}

/** The pack that a SKU or a name means at a place; a name that two packs have means neither. */
async function variantOf(
  tx: Tx,
  place: StockPlaceRow,
  { sku, product }: Pick<ReadOrderLine, 'sku' | 'product'>,
): Promise<VariantId | undefined> {
  const rows = await tx.db
    .selectFrom('cho_stock as stock')
    .innerJoin('cho_variant as variant', 'variant.id', 'stock.variant_id')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['variant.id', 'variant.label', 'listing.name'])
    .where('stock.place_id', '=', place.id)
    .where('stock.for_day', '=', '')
    .where('listing.state', '=', 'published')
    .$if(sku !== undefined && isId('variant', sku), (query) =>
      query.where('variant.id', '=', sku as VariantId),
    )
    .execute()
  if (sku !== undefined && isId('variant', sku)) return rows[0]?.id
  const key = foldText(product ?? sku ?? '').trim()
  const named = rows.filter(
    ({ name, label }) => foldText(label === null ? name : `${name} ${label}`) === key,
  )
  return named.length === 1 ? named[0]?.id : undefined
}
