import type PdfDocument from 'pdfkit'
import { GROUND, TILE, TILE_PATHS } from './band-tile.ts'
import type { Box } from './sheet.ts'

/** The woven band as vectors: its tile repeated and cut at the end of the box. */
export function drawBand(pdf: InstanceType<typeof PdfDocument>, box: Box): void {
  const scale = box.height / TILE.height
  pdf.save().rect(box.left, box.top, box.width, box.height).clip()
  // Under all tiles at once, or a viewer shows hairlines between them.
  pdf.rect(box.left, box.top, box.width, box.height).fill(GROUND)
  for (let left = 0; left < box.width; left += TILE.width * scale) {
    pdf
      .save()
      .translate(box.left + left, box.top)
      .scale(scale)
    for (const { d, fill, stroke } of TILE_PATHS) {
      pdf.path(d)
      if (fill !== undefined) pdf.fill(fill)
      else if (stroke !== undefined) pdf.lineWidth(1).stroke(stroke)
    }
    pdf.restore()
  }
  pdf.restore()
}
