import { err, ok, type Result } from '@cho40/values'
import { MAX_ROWS, type Sheet } from './grid.ts'
import type { Pace } from './pace.ts'
import type { StatementProblem } from './statement.ts'
import { BrokenEntry } from './unzip-entry.ts'
import { type Parts, partReader, relations, SILENT } from './workbook-parts.ts'
import { type SheetFacts, sheetReader } from './workbook-sheet.ts'
import { sharedStrings } from './workbook-strings.ts'
import { dateStyles } from './workbook-styles.ts'
import { attribute } from './xml-reader.ts'
import { unpackedBytes, zipEntries } from './zip-entries.ts'

/** Above this a workbook is no statement; 100,000 rows unpack to about 50 MB. */
const MAX_UNPACKED_BYTES = 96 * 1024 * 1024

/** Reads one sheet; sheets are read one by one until one holds a statement. */
export type OpenSheet = () => Promise<Result<Sheet, StatementProblem>>

const UNREADABLE = { type: 'UnreadableWorkbook' } as const

/**
 * Opens an .xlsx workbook (ECMA-376): its sheets in order, formula cells by their stored values.
 * What the archive declares to unpack to is summed before anything is unpacked, and each entry is
 * held to its size and checksum, so a zip bomb is refused in constant memory. Everything is read
 * in blocks: a library that takes a sheet whole stops all else for a second.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  pace: Pace,
): Promise<Result<readonly OpenSheet[], StatementProblem>> {
  const entries = zipEntries(bytes)
  if (entries === undefined) return err(UNREADABLE)
  const total = unpackedBytes(entries)
  if (total > MAX_UNPACKED_BYTES) {
    return err({ type: 'StatementTooLarge', limit: MAX_UNPACKED_BYTES, unit: 'bytes' })
  }
  const parts: Parts = { entries, read: partReader({ entries, total, pace }) }
  const facts = await guarded(() => readFacts(parts))
  if (facts === undefined) return err(UNREADABLE)
  return ok(facts.paths.map((path) => () => readSheet(parts, path, facts)))
}

async function readSheet(
  parts: Parts,
  path: string,
  facts: SheetFacts,
): Promise<Result<Sheet, StatementProblem>> {
  const { sheet, handlers } = sheetReader(facts)
  const isRead = await guarded(async () => (await parts.read(path, handlers)) || undefined)
  if (isRead === undefined) return err(UNREADABLE)
  if (sheet.rows.length > MAX_ROWS) {
    return err({ type: 'StatementTooLarge', limit: MAX_ROWS, unit: 'rows' })
  }
  return ok(sheet)
}

/** A broken archive shows while it is read; that is a problem of the file, not a defect. */
async function guarded<T>(read: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof BrokenEntry) return undefined
    throw error
  }
}

async function readFacts(
  parts: Parts,
): Promise<(SheetFacts & { readonly paths: readonly string[] }) | undefined> {
  const root = await relations(parts, '')
  const workbook = root?.find(({ type }) => type === 'officeDocument')?.target
  if (workbook === undefined) return undefined
  const links = await relations(parts, workbook)
  if (links === undefined) return undefined
  const sheetIds: string[] = []
  let epoch1904 = false
  const isRead = await parts.read(workbook, {
    ...SILENT,
    open: (name, tag) => {
      if (name === 'sheet') sheetIds.push(attribute(tag, 'id') ?? '')
      if (name === 'workbookPr') epoch1904 = /^(1|true)$/.test(attribute(tag, 'date1904') ?? '')
    },
  })
  const paths = sheetIds.flatMap(
    (id) => links.find((link) => link.id === id && link.type === 'worksheet')?.target ?? [],
  )
  const strings = await sharedStrings(parts, links)
  const isDate = await dateStyles(parts, links)
  if (!isRead || strings === undefined || isDate === undefined) return undefined
  return { paths, strings, isDate, epoch1904 }
}
