import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { aSign, LONGEST } from '../../test/a-sign.ts'
import { BAND, cardLines, cardSymbol, QR, RULE } from './card.ts'
import { fittedText } from './fitted-text.ts'
import { CARD, SHEETS } from './sheet.ts'

const POINTS = 72 / 25.4
const measure = (text: string) => text.length * 0.68

function sizes(sign: typeof LONGEST): Map<string, number> {
  return new Map(
    cardLines(sign).map((line) => {
      const { box } = line
      const room = { ...line, width: box.width * POINTS, height: box.height * POINTS }
      return [line.name, fittedText(line.text, measure, room).size]
    }),
  )
}

test.each([
  ['a usual one', aSign()],
  ['the longest', LONGEST],
])('the holder’s name is the largest text: %s', (_name, sign) => {
  const { holder = 0, ...others } = Object.fromEntries(sizes(sign))
  expect(Math.max(...Object.values(others))).toBeLessThanOrEqual(holder)
})

test('nothing stands in another’s place, in the quiet zone or at the edge that printers leave', () => {
  for (const sign of [aSign(), aSign({ demo: true })]) {
    const boxes = [BAND, QR, RULE, ...cardLines(sign).map(({ box }) => box)]
    const inOrder = boxes.toSorted((a, b) => a.top - b.top)
    for (const [nth, box] of inOrder.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(6)
      expect(box.left + box.width).toBeLessThanOrEqual(CARD.width - 6 + 1e-9)
      const above = inOrder[nth - 1]
      // Lines of text keep room for marks inside their boxes: a millimetre may be shared.
      if (above) expect(box.top).toBeGreaterThan(above.top + above.height - 1)
    }
    expect(inOrder[0]?.top).toBeGreaterThan(4)
    const last = inOrder.at(-1)
    expect((last?.top ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(CARD.height - 3.5)
  }
})

test('the symbol has a quiet zone of four and modules of 1.5 mm or more', () => {
  const { size, quietZone } = cardSymbol(aSign())
  expect(quietZone).toBe(4)
  expect(QR.width / (size + 2 * quietZone)).toBeGreaterThan(1.5)
})

test('sheet and symbol are those that the print styles of packages/design give', () => {
  const path = createRequire(import.meta.url).resolve('@cho40/design/print.css')
  const css = readFileSync(path, 'utf8')
  expect(css).toContain(`size: ${CARD.width}mm ${CARD.height}mm`)
  expect(css).toContain(`width: ${QR.width}mm`)
})

test('four cards fill an A4 sheet without touching, and every cut runs between them', () => {
  const { width, height, cards, cuts } = SHEETS.a4x4
  expect(cards).toHaveLength(4)
  for (const { left, top } of cards) {
    expect(left + CARD.width).toBeLessThanOrEqual(width)
    expect(top + CARD.height).toBeLessThanOrEqual(height)
    for (const [x1, y1, x2, y2] of cuts) {
      const vertical = x1 === x2 && (x1 <= left || x1 >= left + CARD.width)
      const level = y1 === y2 && (y1 <= top || y1 >= top + CARD.height)
      expect(vertical || level).toBe(true)
    }
  }
})
