import { BAND, type CardLine, QR, RULE } from './card.ts'
import { fittedText, type Measure } from './fitted-text.ts'
import { type Box, CARD, SHEETS, type SheetFormat } from './sheet.ts'

const POINTS = 72 / 25.4

/**
 * Nobody knows which font the printing machine has. In the wide ones of the system a letter is about
 * this wide for each point of size; marks that stand alone are none.
 */
const measured: Measure = (text) => {
  let width = 0
  for (const letter of text) width += /[\s.,·•'|]/.test(letter) ? 0.38 : letterWidth(letter)
  return width
}

function letterWidth(letter: string): number {
  if (/\d/.test(letter)) return 0.64
  if (/[MW]/.test(letter)) return 0.95
  return letter === letter.toUpperCase() ? 0.76 : 0.62
}

/** The style sheet of a print page: geometry in millimetres, black on white. */
export function signStyle(format: SheetFormat, lines: readonly CardLine[]): string {
  const { width, height } = SHEETS[format]
  return [
    // Chromium knows no `size: A6`; written out it does.
    `@page{size:${width}mm ${height}mm;margin:0}`,
    '*{box-sizing:border-box;margin:0;padding:0}',
    'html{background:#f4efe4;color:#000;font-family:"Be Vietnam Pro",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}',
    `.sheet{position:relative;width:${width}mm;height:${height}mm;margin:16px auto;background:#fff;overflow:hidden}`,
    `.card{position:absolute;width:${CARD.width}mm;height:${CARD.height}mm}`,
    ...SHEETS[format].cards.map(
      ({ left, top }, nth) => `.card:nth-of-type(${nth + 1}){left:${left}mm;top:${top}mm}`,
    ),
    `.card>*{position:absolute;text-align:center}`,
    `.card p{display:grid;align-content:center;text-wrap:balance;overflow-wrap:anywhere}`,
    `.qr{${placed(QR)}}`,
    `.band{${placed(BAND)}}`,
    `.rule{${placed(RULE)};background:#000;print-color-adjust:exact}`,
    ...lines.map(ruleOf),
    '.cuts{position:absolute;inset:0;width:100%;height:100%}',
    '.hint{max-width:44rem;margin:16px auto 0;padding:0 16px;font-size:1rem;line-height:1.5;text-align:center}',
    '.hint a{display:inline-block;padding:12px;color:#1f2a5a}',
    '.hint [lang=en]{color:#5b554b}',
    '@media print{html{background:#fff}.hint{display:none}.sheet{margin:0}}',
  ].join('')
}

function placed({ left, top, width, height }: Box): string {
  return `left:${left}mm;top:${top}mm;width:${width}mm;height:${height}mm`
}

function ruleOf(line: CardLine): string {
  const { name, text, bold, box, leading, inverse } = line
  const room = { ...line, width: box.width * POINTS, height: box.height * POINTS }
  const { size } = fittedText(text, measured, room)
  const colours = inverse ? ';background:#000;color:#fff;print-color-adjust:exact' : ''
  return (
    `.${name}{${placed(box)};font-size:${size}pt;line-height:${leading}` +
    `;font-weight:${bold ? 700 : 400}${colours}}`
  )
}
