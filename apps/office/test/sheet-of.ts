/** A sheet as somebody picks it from a folder: rows of cells, the first of them the headings. */
export const sheetOf = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((row) => row.join(';')).join('\r\n')),
})
