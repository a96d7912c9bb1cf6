import type { BookColumn, BookTable } from '@cho40/core/ledger'

/** Inside the margins of A4, millimetres. */
const ROOM = { portrait: 178, landscape: 265 } as const

/** How wide a statement's table is, in millimetres. */
export function roomOf({ landscape }: Pick<BookTable, 'landscape'>): number {
  return landscape ? ROOM.landscape : ROOM.portrait
}

/** Text as a CSS string; every character that could end it, or the style element, is written as a number. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N} ]/gu,
    (letter) => `\\${letter.codePointAt(0)?.toString(16)} `,
  )
  return `"${escaped}"`
}

function widths(columns: readonly BookColumn[], room: number): string[] {
  const asked = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(
    ({ width }, nth) =>
      `col:nth-of-type(${nth + 1}){width:${((width / asked) * room).toFixed(2)}mm}`,
  )
}

/**
 * The style sheet of one printed statement: A4, black on white, table heads repeated and pages
 * numbered by the browser; `running` stands at the head of every page but the first.
 */
export function bookStyle(table: BookTable, running: string): string {
  const room = roomOf(table)
  const small = 'font:8pt sans-serif;color:#000'
  // A report of two dozen lines belongs on one page with those who sign it.
  const dense = table.rows.length > 20 && table.rows.length < 40 && !table.landscape
  return [
    `@page{size:A4${table.landscape ? ' landscape' : ''};margin:${dense || table.landscape ? 12 : 16}mm 16mm;`,
    `@top-left{content:${cssString(running)};${small}}`,
    `@bottom-right{content:counter(page) "/" counter(pages);${small}}}`,
    '@page:first{@top-left{content:none}}',
    '*{box-sizing:border-box;margin:0;padding:0}',
    'html{background:#f4efe4;color:#000;font:9.5pt/1.35 "Be Vietnam Pro",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}',
    `main{width:min(${room + 32}mm,100%);margin:16px auto;padding:16mm;background:#fff}`,
    '.band{display:block;width:100%;height:2.2mm;margin-bottom:4mm}',
    'header{display:flex;justify-content:space-between;gap:10mm}',
    'header p:first-child{font-weight:700}',
    '.form{text-align:right;max-width:80mm}',
    'h1{margin-top:4mm;font-size:16pt;line-height:1.3;text-align:center;text-wrap:balance}',
    '.about,.period{text-align:center}.about{font-weight:700}',
    '.currency{margin:3mm 0 1mm;text-align:right;font-style:italic}',
    'table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:8.5pt;line-height:1.3}',
    ...widths(table.columns, room),
    'thead{display:table-header-group}',
    'th{border:.3mm solid #000;padding:1mm;font-weight:700;vertical-align:middle;background:#f4efe4;print-color-adjust:exact}',
    'td{border-inline:.3mm solid #000;border-bottom:.15mm solid #8a8272;padding:.8mm 1mm;vertical-align:top;overflow-wrap:anywhere}',
    'table{border-bottom:.3mm solid #000}',
    'tr,.entries tbody{break-inside:avoid}',
    '.day{padding-inline:.4mm}',
    '.amount{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}',
    '.code,.day{text-align:center;font-variant-numeric:tabular-nums}',
    '.day{white-space:nowrap}',
    'tr.total{break-before:avoid}',
    '.heading td,.opening td,.total td{font-weight:700}',
    '.total td{border-top:.3mm solid #000}',
    '.aside td{font-style:italic}',
    'table:not(.entries) .part :is(td:first-child,.code+.text){padding-left:4mm}',
    '.notes{margin-top:4mm;font-size:8.5pt;break-inside:avoid}',
    '.notes p+p{margin-top:1mm}',
    '.signing{margin-top:8mm;break-inside:avoid}',
    '.dated{text-align:right;font-style:italic;padding-right:6mm}',
    '.signers{display:flex;margin-top:2mm;min-height:24mm}',
    '.signers p{flex:1;text-align:center;font-weight:700}',
    '.signers i{display:block;font-weight:400}',
    ...(dense
      ? [
          'td{padding-block:.35mm}h1{margin-top:2mm}.signing{margin-top:4mm}.signers{min-height:20mm}',
        ]
      : []),
    'nav{max-width:60rem;margin:16px auto 0;padding:0 16px;font-size:1rem;text-align:center}',
    'nav a{display:inline-block;padding:12px;color:#1f2a5a}',
    `@media screen{.scroll{overflow-x:auto;padding-inline:.3mm}.scroll table{width:${room}mm}}`,
    '@media screen and (max-width:60rem){main{padding:16px}header{flex-wrap:wrap}.form{text-align:left}}',
    '@media print{html{background:#fff}nav{display:none}main{width:auto;margin:0;padding:0}}',
  ].join('')
}
