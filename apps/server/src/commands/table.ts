/** Rows of text in columns, as wide as they need to be; Vietnamese letters count once each. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, lengthOf(cell))
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - lengthOf(cell)))
      return `  ${cells.join('  ').trimEnd()}`
    })
    .join('\n')
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' })

function lengthOf(text: string): number {
  return [...letters.segment(text)].length
}
