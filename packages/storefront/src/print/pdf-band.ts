import { wovenTile } from '@cho40/design/woven-band'
import { invariant } from '@cho40/values'
import type PDFDocument from 'pdfkit'
import type { Box } from './sheet.ts'

type Path = {
  readonly d: string
  readonly fill: string | undefined
  readonly stroke: string | undefined
}

const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(wovenTile) ?? []
const TILE = { width: Number(width), height: Number(height) }

const paths: readonly Path[] = [...wovenTile.matchAll(/<path ([^>]*)\/>/g)].map(
  ([, text = '']) => ({
    d: /\bd="([^"]*)"/.exec(text)?.[1] ?? '',
    fill: colourIn('fill', text),
    stroke: colourIn('stroke', text),
  }),
)
invariant(TILE.width > 0 && TILE.height > 0 && paths.length > 0, 'the tile of the band has a shape')

function colourIn(attribute: 'fill' | 'stroke', text: string): string | undefined {
  return new RegExp(`\\b${attribute}="(#[0-9a-f]+)"`).exec(text)?.[1]
}

/** The woven band of packages/design as vectors, its tile repeated and cut at the end of the box. */
export function drawBand(pdf: InstanceType<typeof PDFDocument>, box: Box): void {
  const scale = box.height / TILE.height
  pdf.save().rect(box.left, box.top, box.width, box.height).clip()
  for (let left = 0; left < box.width; left += TILE.width * scale) {
    pdf
      .save()
      .translate(box.left + left, box.top)
      .scale(scale)
    for (const { d, fill, stroke } of paths) {
      pdf.path(d)
      if (fill !== undefined) pdf.fill(fill)
      else if (stroke !== undefined) pdf.lineWidth(1).stroke(stroke)
    }
    pdf.restore()
  }
  pdf.restore()
}
