import { fittedText } from '../print/fitted-text.ts'
import { type Canvas, type Colour, canvasOf } from './canvas.ts'
import { CARD_SIZE } from './card-size.ts'
import type { Outline } from './coverage.ts'
import type { Lettering } from './lettering.ts'

/** What a preview in a chat says of a page. */
export type ShareCard = {
  readonly site: string
  readonly title: string
  readonly price?: string
  readonly by?: string
  readonly stars?: { readonly count: number; readonly text: string }
  /** Made up: said on the picture too, since it travels without its page. */
  readonly demo?: string
}

export type CardFonts = { readonly regular: Lettering; readonly bold: Lettering }

const PAPER: Colour = [255, 253, 248]
const CLOTH: Colour = [244, 239, 228]
const INK: Colour = [28, 26, 23]
const STONE: Colour = [91, 85, 75]
const INDIGO: Colour = [31, 42, 90]
const RED: Colour = [176, 24, 43]
const TURMERIC: Colour = [224, 161, 0]

const LEFT = 64
const WIDTH = CARD_SIZE.width - 2 * LEFT
/** Room for stacked marks above capitals and dots below. */
const LEADING = 1.3

type Writing = {
  readonly y: number
  readonly size: number
  readonly colour: Colour
  readonly font?: Lettering
}

/** A card of 1200 × 630 pixels as PNG: the name as large as it fits, price, seller, stars. */
export function cardPicture(card: ShareCard, fonts: CardFonts): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = canvasOf(CARD_SIZE.width, CARD_SIZE.height, PAPER)
  const writes = (text: string, { y, size, colour, font = fonts.bold }: Writing) =>
    canvas.fill(font.outline(text, { x: LEFT, y, size }), colour)
  band(canvas)
  writes(card.site, { y: 112, size: 36, colour: INDIGO })
  if (card.demo !== undefined) demoMark(canvas, fonts, card.demo)
  const room = { width: WIDTH, height: 260, largest: 88, smallest: 34, leading: LEADING }
  const { lines, size } = fittedText(shortened(card.title), fonts.bold.measure, room)
  for (const [at, line] of lines.entries()) {
    writes(line, { y: 150 + size * (at * LEADING + 1.05), size, colour: INK })
  }
  canvas.fill(box([0, 440], [CARD_SIZE.width, 190]), CLOTH)
  const right = card.stars ? drawStars(canvas, fonts, card.stars) - 32 : LEFT + WIDTH
  if (card.price !== undefined) {
    const size = Math.min(64, (right - LEFT) / fonts.bold.measure(card.price))
    writes(card.price, { y: 528, size, colour: INK })
  }
  if (card.by !== undefined) {
    const font = fonts.regular
    writes(cutTo(card.by, font, 34), { y: 590, size: 34, colour: STONE, font })
  }
  return canvas.png()
}

/** A title has 120 letters at most; whatever is longer was not made by us. */
function shortened(title: string): string {
  const letters = Array.from(title)
  return letters.length > 120 ? `${letters.slice(0, 119).join('')}…` : title
}

function cutTo(text: string, { measure }: Lettering, size: number): string {
  let letters = Array.from(text)
  if (measure(text) * size <= WIDTH) return text
  while (letters.length > 1 && measure(`${letters.join('')}…`) * size > WIDTH) {
    letters = letters.slice(0, -1)
  }
  return `${letters.join('')}…`
}

function demoMark(canvas: Canvas, { bold }: CardFonts, text: string): void {
  const size = 28
  const width = bold.measure(text) * size + 32
  const left = CARD_SIZE.width - LEFT - width
  canvas.fill(box([left, 74], [width, 52]), TURMERIC)
  canvas.fill(bold.outline(text, { x: left + 16, y: 110, size }), INK)
}

/** Ends at the right edge; answers where it begins. */
function drawStars(
  canvas: Canvas,
  { bold }: CardFonts,
  { count, text }: NonNullable<ShareCard['stars']>,
): number {
  const size = 38
  const width = bold.measure(text) * size
  const textLeft = CARD_SIZE.width - LEFT - width
  canvas.fill(bold.outline(text, { x: textLeft, y: 520, size }), INDIGO)
  for (let nth = 0; nth < count; nth += 1) {
    canvas.fill(star(textLeft - 36 - nth * 48, 506, 22), INDIGO)
  }
  return textLeft - 14 - count * 48
}

function star(x: number, y: number, radius: number): Outline {
  const corners = Array.from({ length: 10 }, (_, at): [number, number] => {
    const turn = (at / 5) * Math.PI - Math.PI / 2
    const reach = at % 2 === 0 ? radius : radius * 0.42
    return [x + Math.cos(turn) * reach, y + Math.sin(turn) * reach]
  })
  return [corners]
}

/** The woven band of packages/design, four pixels for each of its own, over the whole width. */
function band(canvas: Canvas): void {
  const unit = 4
  canvas.fill(box([0, 0], [CARD_SIZE.width, 8 * unit]), INDIGO)
  for (let left = 0; left < CARD_SIZE.width; left += 40 * unit) {
    const diamond = (wide: number, high: number): Outline => [
      [
        [left + (10 - wide) * unit, 4 * unit],
        [left + 10 * unit, (4 - high) * unit],
        [left + (10 + wide) * unit, 4 * unit],
        [left + 10 * unit, (4 + high) * unit],
      ],
    ]
    const step = (at: Pair, size: Pair) =>
      box([left + at[0] * unit, at[1] * unit], [size[0] * unit, size[1] * unit])
    canvas.fill(diamond(6.8, 4), PAPER)
    canvas.fill(diamond(5.2, 3), INDIGO)
    canvas.fill(diamond(3, 1.8), RED)
    for (const x of [0, 18, 38]) canvas.fill(step([x, 3], [2, 2]), PAPER)
    for (const at of [0, 1, 2, 3]) {
      canvas.fill(step([22 + 2 * at, 6 - 2 * at], [14 - 4 * at, 1]), TURMERIC)
    }
  }
}

type Pair = readonly [number, number]

function box([left, top]: Pair, [width, height]: Pair): Outline {
  const right = left + width
  const bottom = top + height
  return [
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
  ]
}
