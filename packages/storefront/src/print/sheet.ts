/** One sign on its own A6 sheet, or four of it on A4 with marks to cut along. */
export type SheetFormat = 'a6' | 'a4x4'

/** Millimetres from the top left corner of a sheet or a card. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export const CARD = { width: 105, height: 148 } as const

type Sheet = {
  readonly width: number
  readonly height: number
  /** Where the cards' corners are. */
  readonly cards: readonly { readonly left: number; readonly top: number }[]
  /** Lines to cut along: x1, y1, x2, y2. */
  readonly cuts: readonly (readonly [number, number, number, number])[]
}

/** Two A6 are a millimetre lower than A4: half of it above, half below. */
const TOP = 0.5
const MIDDLE = TOP + CARD.height
const MARK = 9

export const SHEETS: Readonly<Record<SheetFormat, Sheet>> = {
  a6: { ...CARD, cards: [{ left: 0, top: 0 }], cuts: [] },
  a4x4: {
    width: 210,
    height: 297,
    cards: [
      { left: 0, top: TOP },
      { left: CARD.width, top: TOP },
      { left: 0, top: MIDDLE },
      { left: CARD.width, top: MIDDLE },
    ],
    cuts: [
      [CARD.width, 0, CARD.width, MARK],
      [CARD.width, MIDDLE - MARK / 2, CARD.width, MIDDLE + MARK / 2],
      [CARD.width, 297 - MARK, CARD.width, 297],
      [0, MIDDLE, MARK, MIDDLE],
      [CARD.width - MARK / 2, MIDDLE, CARD.width + MARK / 2, MIDDLE],
      [210 - MARK, MIDDLE, 210, MIDDLE],
    ],
  },
}
