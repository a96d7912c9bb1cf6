/** What was read; one error or more when the quotes of the text do not pair. */
type Parsed = { data: string[][]; errors: { type: 'Quotes'; row: number }[] }

/**
 * Delimited text as papaparse reads it, for the one way in which statements ask: a delimiter that is
 * given, `\n` as line end, cells as text. The build of the till puts this in its place, since a phone
 * keeps the reader of statements for days without a network; a test holds the two against each other.
 */
export function parse(block: string, { delimiter }: { delimiter: string }): Parsed {
  const text = block.replace(/^\ufeff/, '')
  const data: string[][] = []
  const errors: Parsed['errors'] = []
  let row: string[] = []
  let at = text === '' ? 1 : 0
  const endCell = (cell: string, stop: number): void => {
    row.push(cell)
    at = stop + 1
    if (text[stop] === delimiter) return
    data.push(row)
    row = []
  }
  const readCell = (): boolean => {
    if (text[at] !== '"') {
      const stop = cellEnd(text, at, delimiter)
      endCell(text.slice(at, stop), stop)
      return true
    }
    const closed = closing(text, at + 1, delimiter)
    if (closed === undefined || closed.broken) errors.push({ type: 'Quotes', row: data.length })
    if (closed === undefined) return false
    endCell(text.slice(at + 1, closed.quote).replaceAll('""', '"'), closed.after)
    return true
  }
  let more = true
  while (more) more = at <= text.length && readCell()
  return { data, errors }
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1
  return end
}

type Closing = { quote: number; after: number; broken: boolean }

/** The quote that ends a cell: only blanks stand between it and what follows the cell. */
function closing(text: string, from: number, delimiter: string): Closing | undefined {
  let broken = false
  for (let quote = text.indexOf('"', from); quote >= 0; ) {
    if (text[quote + 1] === '"') {
      quote = text.indexOf('"', quote + 2)
      continue
    }
    let after = quote + 1
    if (after === text.length) return { quote, after, broken }
    while (text[after] !== delimiter && isBlank(text[after])) after += 1
    if (text[after] === delimiter || text[after] === '\n') return { quote, after, broken }
    broken = true
    quote = text.indexOf('"', quote + 1)
  }
  return undefined
}

function isBlank(letter = ''): boolean {
  return letter !== '' && letter !== '\n' && letter.trim() === ''
}
