import type { SignView } from '@cho40/contract'
import { instantToMs } from '@cho40/values'
import type { QrSymbol } from '@cho40/vietqr/symbol'
import PdfDocument from 'pdfkit'
import { BAND, type CardLine, cardLines, cardSymbol, QR, RULE } from './card.ts'
import { fittedText } from './fitted-text.ts'
import { drawBand } from './pdf-band.ts'
import { SHEETS, type SheetFormat } from './sheet.ts'
import { vi } from './sign-text.ts'

/** TrueType files that have all Vietnamese letters. */
export type SignFonts = { readonly regular: Uint8Array; readonly bold: Uint8Array }

type Pdf = InstanceType<typeof PdfDocument>

const POINTS = 72 / 25.4
const LINE_WIDTH = 0.2

/**
 * A sign as a PDF of one page, drawn in millimetres: symbol and band as vectors, fonts inside. Several
 * signs fill as many pages as they need, each once. The same signs give the same bytes.
 */
export function signPdf(
  signs: SignView | readonly [SignView, ...SignView[]],
  { format, fonts }: { readonly format: SheetFormat; readonly fonts: SignFonts },
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, cards, cuts } = SHEETS[format]
  const [sign, ...others] = 'id' in signs ? [signs] : signs
  const pdf = new PdfDocument({
    size: [width * POINTS, height * POINTS],
    margin: 0,
    // An empty name keeps pdfkit from loading Helvetica, which has no Vietnamese.
    font: '',
    lang: 'vi',
    displayTitle: true,
    info: {
      Title: `${vi.sign} ${sign.nth} – ${vi.stall} ${sign.stallNumber}`.normalize('NFC'),
      Creator: 'Cho40',
      Producer: 'Cho40',
      CreationDate: new Date(instantToMs(sign.issuedAt)),
    },
  })
  const bytes = bytesOf(pdf)
  pdf.registerFont('regular', Buffer.from(fonts.regular))
  pdf.registerFont('bold', Buffer.from(fonts.bold))
  pdf.scale(POINTS)
  // One alone fills its sheet; of many each stands on it once.
  const all = others.length === 0 ? cards.map(() => sign) : [sign, ...others]
  for (const [at, one] of all.entries()) {
    const card = cards[at % cards.length]
    if (!card) continue
    if (at > 0 && at % cards.length === 0) pdf.addPage().scale(POINTS)
    drawCard(pdf, one, card)
    if (at % cards.length > 0) continue
    for (const [x1, y1, x2, y2] of cuts) {
      pdf.moveTo(x1, y1).lineTo(x2, y2).lineWidth(LINE_WIDTH).stroke('#000')
    }
  }
  pdf.end()
  return bytes
}

type Place = { readonly left: number; readonly top: number }

function drawCard(pdf: Pdf, sign: SignView, { left, top }: Place): void {
  pdf.save().translate(left, top)
  drawBand(pdf, BAND)
  drawSymbol(pdf, cardSymbol(sign))
  pdf.rect(RULE.left, RULE.top, RULE.width, RULE.height).fill('#000')
  for (const line of cardLines(sign)) drawLine(pdf, line)
  pdf.restore()
}

function bytesOf(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
}

/** All dark modules as one path: filled apart, a viewer would show hairlines between rows. */
function drawSymbol(pdf: Pdf, { size, quietZone, rows }: QrSymbol): void {
  const module = QR.width / (size + 2 * quietZone)
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < size; x += 1) {
      const start = x
      while (row[x] === true) x += 1
      if (x === start) continue
      const left = QR.left + (start + quietZone) * module
      pdf.rect(left, QR.top + (y + quietZone) * module, (x - start) * module, module)
    }
  }
  pdf.fill('#000')
}

function drawLine(pdf: Pdf, line: CardLine): void {
  const { text, bold, box, leading, inverse } = line
  pdf.font(bold ? 'bold' : 'regular').fontSize(1)
  const room = { ...line, width: box.width * POINTS, height: box.height * POINTS }
  const { lines, size } = fittedText(text, (part) => pdf.widthOfString(part), room)
  if (inverse) pdf.rect(box.left, box.top, box.width, box.height).fill('#000')
  const fontSize = size / POINTS
  pdf.fontSize(fontSize).fillColor(inverse ? '#fff' : '#000')
  const top = box.top + (box.height - lines.length * fontSize * leading) / 2
  for (const [nth, part] of lines.entries()) {
    // Capitals are about 0.7 of the size high: this centres them in their line.
    const baseline = top + (nth + 0.5) * fontSize * leading + 0.35 * fontSize
    const left = box.left + (box.width - pdf.widthOfString(part)) / 2
    pdf.text(part, left, baseline, { lineBreak: false, baseline: 'alphabetic' })
  }
}
