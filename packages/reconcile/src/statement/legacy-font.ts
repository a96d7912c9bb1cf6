import type { Cell, Grid, Sheet } from './grid.ts'
import { type Pace, ROW_WORK } from './pace.ts'

/**
 * Before Unicode, Vietnamese was written with fonts that drew other letters: text typed for a
 * `.Vn…` font (TCVN 5712, "ABC") or a `VNI-…` font shows as `Ngµy` or `Ngaøy` where the font is
 * missing. Old ledgers still export it, inside modern files too.
 */
export type LegacyFont = 'tcvn3' | 'vni'

/** TCVN 5712:1993 as windows-1252 shows it; capitals with marks came from a font of their own. */
const TCVN3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦'
const TCVN3_LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ'
const FROM_TCVN3 = new Map(
  Array.from(TCVN3, (code, i) => [code, Array.from(TCVN3_LETTERS)[i] ?? '']),
)

const [ACUTE, GRAVE, HOOK, TILDE, DOT] = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const [CIRCUMFLEX, BREVE] = ['\u0302', '\u0306']

/** VNI for Windows: the second letter of a pair says which marks the first one bears. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
}
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}
const VNI_PAIR = /([aeoôuöy])([ùøûõï])|([aeo])([âáàåãä])|(a)([êéèúüë])|[ñôöæóòî]/gi

/** Text as its font would have shown it. */
export function fromLegacyFont(text: string, font: LegacyFont): string {
  if (!/[\u00a1-\u00ff]/.test(text)) return text
  if (font === 'tcvn3') return text.replace(/[\u00a1-\u00ff]/g, (c) => FROM_TCVN3.get(c) ?? c)
  return text.replace(VNI_PAIR, (pair) => {
    const [letter = '', mark = ''] = Array.from(pair.toLowerCase())
    const base = VNI_LETTERS[letter] ?? letter
    const shown = (base + (VNI_MARKS[mark] ?? '')).normalize('NFC')
    return pair[0] === letter ? shown : shown.toUpperCase()
  })
}

/**
 * The font a sheet was typed for, when reading its first rows so shows more columns of a statement
 * than reading them as they are.
 */
export function legacyFontOf(
  head: Grid,
  columnsIn: (head: Grid) => number,
): { font: LegacyFont | undefined; columns: number } {
  let best: { font: LegacyFont | undefined; columns: number } = {
    font: undefined,
    columns: columnsIn(head),
  }
  if (!head.some((row) => row.some(isForeign))) return best
  for (const font of ['tcvn3', 'vni'] as const) {
    const columns = columnsIn(head.map((row) => convertRow(row, font)))
    if (columns > best.columns) best = { font, columns }
  }
  return best
}

function isForeign(cell: Cell): boolean {
  return typeof cell === 'string' && /[\u00a1-\u00ff]/.test(cell)
}

export async function convertSheet(
  sheet: Sheet,
  font: LegacyFont | undefined,
  pace: Pace,
): Promise<Sheet> {
  if (font === undefined) return sheet
  const rows: Cell[][] = []
  for (const row of sheet.rows) {
    rows.push(convertRow(row, font))
    if (pace.isDue(ROW_WORK)) await pace.rest({ read: rows.length, total: sheet.rows.length })
  }
  return { ...sheet, rows }
}

function convertRow(row: readonly Cell[], font: LegacyFont): Cell[] {
  return row.map((cell) => (typeof cell === 'string' ? fromLegacyFont(cell, font) : cell))
}
