import { create, type Font } from 'fontkit'
import type { Measure } from '../print/fitted-text.ts'
import type { Outline } from './coverage.ts'

export type Lettering = {
  /** Width at one pixel of size. */
  readonly measure: Measure
  /** The outline of a line of text whose baseline begins at a point. */
  outline(
    text: string,
    at: { readonly x: number; readonly y: number; readonly size: number },
  ): Outline
}

/** Straight pieces a curve is drawn with: at these sizes nobody sees corners. */
const PIECES = 6

type Corner = [number, number]
type Command = { readonly command: string; readonly args: readonly number[] }

/** How a TrueType file writes: precomposed Vietnamese letters come as one outline with their marks. */
export function letteringOf(file: Uint8Array): Lettering {
  const font = create(Buffer.from(file))
  if (!('layout' in font)) throw new Error('a collection of fonts is no font')
  return {
    measure: (text) => font.layout(text.normalize('NFC')).advanceWidth / font.unitsPerEm,
    outline: (text, at) => outlineOf(font, text.normalize('NFC'), at),
  }
}

function outlineOf(
  font: Font,
  text: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): Outline {
  const scale = size / font.unitsPerEm
  const run = font.layout(text)
  let pen = 0
  return run.glyphs.flatMap((glyph, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[at] ?? {}
    const left = pen + xOffset
    pen += xAdvance
    return ringsOf(glyph.path.commands).map((ring) =>
      ring.map(([dx, dy]): Corner => [x + (left + dx) * scale, y - (yOffset + dy) * scale]),
    )
  })
}

function ringsOf(commands: readonly Command[]): Corner[][] {
  const rings: Corner[][] = []
  let ring: Corner[] = []
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    const from = ring.at(-1) ?? [0, 0]
    if (command === 'moveTo') {
      ring = [[a, b]]
      rings.push(ring)
    } else if (command === 'lineTo') ring.push([a, b])
    else if (command === 'quadraticCurveTo') ring.push(...curve([from, [a, b], [c, d]]))
    else if (command === 'bezierCurveTo') ring.push(...curve([from, [a, b], [c, d], [e, f]]))
  }
  return rings
}

/** Points along a Bézier curve of any degree, without its first (de Casteljau). */
function curve(points: readonly Corner[]): Corner[] {
  return Array.from({ length: PIECES }, (_, at) => pointOn(points, (at + 1) / PIECES))
}

function pointOn(points: readonly Corner[], share: number): Corner {
  const [first = [0, 0]] = points
  if (points.length === 1) return first
  const nearer = points.slice(1).map(([x, y], at): Corner => {
    const [fromX, fromY] = points[at] ?? [x, y]
    return [fromX + (x - fromX) * share, fromY + (y - fromY) * share]
  })
  return pointOn(nearer, share)
}
