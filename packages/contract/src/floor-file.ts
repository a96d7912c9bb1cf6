import * as z from 'zod/mini'
import { Day, line } from './primitives.ts'

/** What a column of another floor's sheet can hold of a pack. */
export const FLOOR_FIELDS = [
  'sku',
  'group',
  'name',
  'description',
  'price',
  'stock',
  'unit',
  'grams',
  'producer',
  'origin',
  'ingredients',
  'netContent',
  'shelfLife',
  'storage',
  'warnings',
  'stars',
  'decision',
  'picture',
  'link',
] as const
export type FloorField = (typeof FLOOR_FIELDS)[number]

/** Words may be cut where a floor takes no more of them; a price or an address that is cut is another one. */
const CUT: ReadonlySet<string> = new Set([
  'name',
  'description',
  'unit',
  'producer',
  'origin',
  'ingredients',
  'storage',
])

const cell = z.string().check(
  z.maxLength(500),
  z.refine((text) => !/\p{Cc}/u.test(text)),
)

const FloorColumn = z
  .strictObject({
    /** As the floor's own sheet names it. */
    header: line(200),
    /** Left out, as `always` is, for what only the seller can fill in there: a category of that floor. */
    field: z.optional(z.enum(FLOOR_FIELDS)),
    /** The same in every row. */
    always: z.optional(cell),
    /** The most letters that the floor takes; words are cut there. */
    most: z.optional(z.int().check(z.minimum(1), z.maximum(50_000))),
    /** Of `grams`: what the floor weighs in; grams where nothing is said. */
    unit: z.optional(z.enum(['g', 'kg'])),
  })
  .check((context) => {
    const { value } = context
    const wrong = (key: string, message: string) =>
      context.issues.push({ code: 'custom', path: [key], message, input: value })
    if (value.field !== undefined && value.always !== undefined) wrong('always', 'beside a field')
    if (value.most !== undefined && !CUT.has(value.field ?? '')) wrong('most', 'only of words')
    if (value.unit !== undefined && value.field !== 'grams') wrong('unit', 'only of grams')
  })
export type FloorColumn = z.infer<typeof FloorColumn>

/** A floor that cooperatives sell on, and the shape of the sheet it takes products from. */
export const FloorFile = z
  .strictObject({
    /** Under which a listing is said to be carried. */
    id: z.string().check(z.regex(/^[a-z0-9_]{2,30}$/)),
    name: line(120),
    /** When somebody last looked at the columns; floors change them without notice. */
    checkedOn: Day,
    /** Whether the columns were seen in what the floor itself publishes. */
    confirmed: z.boolean(),
    source: line(500),
    /** Of the sheet as CSV: with or without the mark by which spreadsheet programs know UTF-8. */
    encoding: z.enum(['utf-8', 'utf-8-bom']),
    /** Rows that stand above the names of the columns. */
    headerRows: z.array(z.array(cell).check(z.maxLength(120))).check(z.maxLength(10)),
    columns: z.array(FloorColumn).check(z.minLength(1), z.maxLength(120)),
  })
  .check((context) => {
    const seen = new Set<string>()
    for (const [at, { header }] of context.value.columns.entries()) {
      if (seen.has(header)) {
        const path = ['columns', at, 'header']
        context.issues.push({ code: 'custom', path, message: 'twice', input: header })
      }
      seen.add(header)
    }
  })
export type FloorFile = z.infer<typeof FloorFile>
