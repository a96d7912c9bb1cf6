import { err, ok, type Result } from '@cho40/values'
import { type Bitmap2D, correction, generate, mode } from 'lean-qr'
import { QR_MAX_LENGTH } from '../qr-max-length.ts'
import { isPrintableAscii } from '../text-rule.ts'

/**
 * How much of a symbol may be unreadable: M (15 %) for screens, where modules should be large, Q
 * (25 %) for paper, which gets dirty.
 */
export type QrLevel = 'L' | 'M' | 'Q' | 'H'

export type QrSymbol = {
  /** Modules on a side, without the quiet zone. */
  readonly size: number
  /** Empty modules on each side. ISO/IEC 18004 asks for 4; 3 do on a white screen. */
  readonly quietZone: number
  /** Rows from the top of `size` modules each; true is dark. No quiet zone. */
  readonly rows: readonly (readonly boolean[])[]
}

export type DrawOptions = {
  readonly level?: QrLevel
  readonly quietZone?: number
}

export type DrawProblem =
  | { readonly type: 'QrTextEmpty' }
  | { readonly type: 'QrTextTooLarge'; readonly length: number; readonly level: QrLevel }

/**
 * The smallest QR symbol that holds `text`, in mixed mode: digits, capitals and bytes each in their
 * densest form, so cheap cameras meet larger modules. `level` is the least: where the same size has
 * room for a higher one, it takes it. Defaults: level M, quiet zone 4 (0 to 16).
 */
export function drawQr(text: string, options: DrawOptions = {}): Result<QrSymbol, DrawProblem> {
  return drawnBy(generated, text, options)
}

/** Modules by column and row, without the quiet zone. */
export type Modules = Pick<Bitmap2D, 'size' | 'get'>

/** The same with modules that come from elsewhere; null is for text that fits no version. */
export function drawnBy(
  make: (text: string, level: QrLevel) => Modules | null,
  text: string,
  options: DrawOptions,
): Result<QrSymbol, DrawProblem> {
  const { level = 'M', quietZone = 4 } = options
  if (text === '') return err({ type: 'QrTextEmpty' })
  const tooLarge = { type: 'QrTextTooLarge', length: text.length, level } as const
  if (text.length > QR_MAX_LENGTH) return err(tooLarge)
  const bitmap = make(text, level)
  if (bitmap === null) return err(tooLarge)
  const margin = Math.min(Math.max(Math.trunc(quietZone) || 0, 0), QUIET_ZONE_MAX)
  return ok({ size: bitmap.size, quietZone: margin, rows: rowsOf(bitmap) })
}

const QUIET_ZONE_MAX = 16

function rowsOf(bitmap: Modules): boolean[][] {
  const { size } = bitmap
  const rows: boolean[][] = []
  for (let y = 0; y < size; y++) {
    const row: boolean[] = []
    for (let x = 0; x < size; x++) row.push(bitmap.get(x, y))
    rows.push(row)
  }
  return rows
}

export type Mask = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** lean-qr's code for text that fits no version. */
const NO_VERSION_FITS = 4

/** Lean-qr's symbol, with the best of the eight masks or with a given one; null where no version fits. */
export function generated(text: string, level: QrLevel, mask?: Mask): Modules | null {
  const modes = isPrintableAscii(text) ? ASCII_MODES : TEXT_MODES
  try {
    return generate(text, { minCorrectionLevel: correction[level], modes, mask: mask ?? null })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === NO_VERSION_FITS) return null
    throw error
  }
}

/** Payment texts are ASCII; of the encodings for other letters every reader knows only UTF-8. */
const ASCII_MODES = [mode.numeric, mode.alphaNumeric, mode.ascii]
const TEXT_MODES = [...ASCII_MODES, mode.utf8]
