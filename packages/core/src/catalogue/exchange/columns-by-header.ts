import { foldText } from '@cho40/values'

/** How a column is headed: as we write it in either language, and as others do. */
export type ColumnHeader = {
  readonly vi: string
  readonly en: string
  readonly also: readonly string[]
}

/**
 * Reads a row of headers: which field each column holds, undefined for one that nobody knows. Marks,
 * case and punctuation do not count.
 */
export function columnsByHeader<Field extends string>(
  fields: readonly Field[],
  headers: Readonly<Record<Field, ColumnHeader>>,
): (row: readonly string[]) => (Field | undefined)[] {
  const byKey = new Map(
    fields.flatMap((field) => {
      const { vi, en, also } = headers[field]
      return [vi, en, ...also].map((header) => [headerKey(header), field] as const)
    }),
  )
  return (row) => row.map((cell) => byKey.get(headerKey(cell)))
}

function headerKey(header: string): string {
  return foldText(header)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
