import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '..', 'facts')

/** The rows of one table of `facts/`, its columns in the order of the head. Throws on a ragged row. */
export function facts(file: string, columns: number): string[][] {
  const [, ...lines] = readFileSync(join(FOLDER, file), 'utf8').replace(/\n$/, '').split(/\r?\n/)
  return lines.map((line) => {
    const cells = line.split('\t')
    if (cells.length !== columns) throw new Error(`${file}: not ${columns} columns: ${line}`)
    return cells
  })
}

/** The cell of a row whose number of columns {@link facts} has checked. */
export function cell(row: readonly string[], column: number): string {
  const text = row[column]
  if (text === undefined) throw new Error(`no column ${column} in ${row.join(' | ')}`)
  return text
}
