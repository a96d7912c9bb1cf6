import type { SettlementSheet } from '@cho40/contract'
import { cssString } from './book-style.ts'

const PAPERS = {
  a4: { size: 'A4', margin: 14, font: 10, room: 182 },
  a5: { size: 'A5', margin: 9, font: 8, room: 130 },
} as const

/** The style of a run's papers: black on white, each statement on a sheet of its own. */
export function settlementStyle(asked: SettlementSheet, running: string): string {
  const { paper, sheet } = asked
  const { size, margin, font, room } = PAPERS[paper]
  const wide = sheet === 'summary' || sheet === 'payouts'
  const widths = Array.from({ length: 60 }, (_, n) => `.w${n + 1}{width:${n + 1}%}`)
  return [
    `@page{size:${size}${wide ? ' landscape' : ''};margin:${margin}mm;`,
    ...(isStack(asked) ? ['}'] : [numbered(running)]),
    '*{box-sizing:border-box;margin:0;padding:0}',
    `html{background:#f4efe4;color:#000;font:${font}pt/1.35 "Be Vietnam Pro",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}`,
    `main{width:min(${wide ? room * 1.5 : room + 2 * margin}mm,100%);margin:16px auto;padding:${margin}mm;background:#fff}`,
    'main+main{break-before:page}tr.total{break-before:avoid}',
    '.band{display:block;width:100%;height:2.2mm;margin-bottom:3mm;object-fit:cover;object-position:left}',
    'header{display:flex;justify-content:space-between;gap:6mm}header span{display:block}',
    '.demo{border:.4mm solid #000;padding:.5mm 2mm;font-weight:700;align-self:flex-start}',
    'h1{margin-top:3mm;font-size:1.6em;line-height:1.3;text-align:center;text-wrap:balance}',
    '.period{text-align:center;margin-bottom:3mm}',
    '.who{margin-top:3mm;font-size:1.35em;font-weight:700}.where{margin-bottom:2mm}',
    'h2{margin:2.6mm 0 .8mm;font-size:1.05em;break-after:avoid}',
    'table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:.88em;line-height:1.3}',
    ...widths,
    'thead{display:table-header-group}tr{break-inside:avoid}',
    'th{border:.3mm solid #000;padding:.8mm;background:#f4efe4;print-color-adjust:exact}',
    'td{border:.15mm solid #8a8272;border-inline:.3mm solid #000;padding:.6mm .9mm;vertical-align:top;overflow-wrap:anywhere}',
    'table{border-bottom:.3mm solid #000}',
    '.amount{text-align:right;font-variant-numeric:tabular-nums}td.amount{white-space:nowrap}',
    '.day{text-align:center;white-space:nowrap;font-variant-numeric:tabular-nums}',
    '.total td{font-weight:700;border-top:.3mm solid #000}',
    '.net{display:flex;gap:5mm;margin:1.5mm 0;border:.6mm solid #000;padding:2mm 3mm;break-inside:avoid}',
    '.net>div{flex:1}.net .figure{font-size:2.3em;font-weight:700;line-height:1.2;font-variant-numeric:tabular-nums}',
    '.net .qr{flex:none;width:29mm;text-align:center;font-size:.75em}.qr svg{display:block;width:100%;height:auto}',
    '.sums{display:grid;grid-template-columns:1fr auto;gap:.6mm 4mm}',
    '.sums dd{text-align:right;font-variant-numeric:tabular-nums}.sums .sum{font-weight:700;border-top:.3mm solid #000}',
    '.draft{margin-top:2mm;border:.6mm dashed #000;padding:1.5mm;text-align:center;font-weight:700}',
    '.signing{margin-top:2mm;break-inside:avoid}.dated{text-align:right;font-style:italic}',
    '.signers{display:flex;gap:3mm;margin-top:1.5mm;min-height:24mm}',
    '.signers p{flex:1;text-align:center;font-weight:700}.signers i{display:block;font-weight:400}',
    '.signers p{display:flex;flex-direction:column}.named{margin-top:auto;font-weight:400}',
    '.thumb{flex:none;width:25mm;height:28mm;border:.3mm solid #000;text-align:center;font-size:.8em}',
    '.oath{margin-top:3mm;break-after:avoid}',
    '.by-hand tbody tr:not(.total) td{height:11mm;vertical-align:middle}',
    '.proof{margin-top:3mm;font-size:.85em;overflow-wrap:anywhere}',
    '.cards{display:grid;grid-template-columns:1fr 1fr;gap:4mm}',
    '.card{border:.3mm solid #000;padding:1.5mm 3mm;text-align:center;break-inside:avoid}',
    '.card svg{display:block;width:44mm;height:44mm;margin:0 auto}',
    '.card .figure{font-size:1.5em;font-weight:700;font-variant-numeric:tabular-nums}',
    '.card .holder{font-weight:700}',
    'nav{max-width:60rem;margin:16px auto 0;padding:0 16px;font-size:1rem;text-align:center}',
    'nav a{display:inline-block;padding:12px;color:#1f2a5a}',
    '@media screen and (max-width:60rem){main{padding:16px}.scroll{overflow-x:auto}.scroll table{min-width:150mm}.net{flex-wrap:wrap}}',
    '@media print{html{background:#fff}nav{display:none}main{width:auto;margin:0;padding:0}}',
  ].join('')
}

/** Several statements in one go: pages of one member numbered with those of all would mislead. */
function isStack(asked: SettlementSheet): boolean {
  return asked.sheet === 'statements' && asked.statements.length !== 1
}

/** `running` stands at the head of every page but the first. */
function numbered(running: string): string {
  const small = 'font:8pt sans-serif;color:#000'
  return (
    `@top-left{content:${cssString(running)};${small}}` +
    `@bottom-right{content:counter(page) "/" counter(pages);${small}}}` +
    '@page:first{@top-left{content:none}}'
  )
}
