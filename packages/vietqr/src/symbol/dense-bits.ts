/** What a QR symbol holds, as bits from the first byte's highest on; all that follow are zero. */
export type DenseBits = { readonly bytes: Uint8Array; readonly length: number }

/** ISO/IEC 18004 7.3: digits, capitals with some signs, bytes; each also a bit of {@link KINDS}. */
type Mode = 0 | 1 | 2
const MODES: readonly Mode[] = [0, 1, 2]

const CAPITALS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Which modes can say an ASCII letter. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return 4 | (CAPITALS.includes(letter) ? 2 : 0) | (/\d/.test(letter) ? 1 : 0)
})

/** A piece of text in one mode, the piece before it, and what both take. */
type Piece = {
  readonly from: number
  readonly to: number
  readonly mode: Mode
  readonly before: Piece | undefined
  readonly cost: number
}

/** Indicator, length and letters in symbols up to version 9; thirds and halves as lean-qr counts them. */
function costOf(mode: Mode, length: number): number {
  if (mode === 0) return 14 + (10 * length) / 3
  return mode === 1 ? 13 + 5.5 * length : 12 + 8 * length
}

/**
 * Printable ASCII in the fewest bits for symbols up to version 9, in the pieces that lean-qr chooses:
 * where two ways take the same it is the same one.
 */
export function denseBits(text: string): DenseBits {
  let ends: readonly Piece[] = []
  let from = 0
  for (let at = 1; at <= text.length; at += 1) {
    const kinds = KINDS[text.charCodeAt(from)] ?? 0
    // The end of the text is of no kind.
    if (at < text.length && KINDS[text.charCodeAt(at)] === kinds) continue
    ends = after(ends, { from, to: at, kinds })
    from = at
  }
  const pieces: Piece[] = []
  let last = ends.reduce<Piece | undefined>(
    (best, end) => (best === undefined || end.cost < best.cost ? end : best),
    undefined,
  )
  for (; last; last = last.before) pieces.push(last)
  return written(text, pieces.toReversed())
}

/** For each mode that can say a run of letters the cheapest way to its end. */
function after(
  ends: readonly Piece[],
  { from, to, kinds }: { readonly from: number; readonly to: number; readonly kinds: number },
): Piece[] {
  return MODES.flatMap((mode) => {
    if ((kinds & (1 << mode)) === 0) return []
    const alone = costOf(mode, to - from)
    if (ends.length === 0) return { from, to, mode, before: undefined, cost: alone }
    let best: Piece | undefined
    for (const end of ends) {
      const goesOn = end.mode === mode
      const begun = goesOn ? end.from : from
      const before = goesOn ? end.before : end
      // Bytes go on for what they take; thirds of the others are counted anew.
      const cost =
        goesOn && mode === 2
          ? end.cost + alone - costOf(mode, 0)
          : (before?.cost ?? 0) + (goesOn ? costOf(mode, to - begun) : alone)
      if (best === undefined || cost < best.cost) best = { from: begun, to, mode, before, cost }
    }
    return best ?? []
  })
}

/** How many bits say a length, by mode. */
const LENGTH_BITS = [10, 9, 8] as const

function written(text: string, pieces: readonly Piece[]): DenseBits {
  const bytes = new Uint8Array(2 * text.length + 4)
  let length = 0
  const push = (value: number, bits: number) => {
    for (let left = bits; left > 0; ) {
      const room = 8 - (length & 7)
      const taken = Math.min(room, left)
      const part = (value >> (left - taken)) & ((1 << taken) - 1)
      bytes[length >> 3] = (bytes[length >> 3] ?? 0) | (part << (room - taken))
      length += taken
      left -= taken
    }
  }
  for (const { from, to, mode } of pieces) {
    push(1 << mode, 4)
    push(to - from, LENGTH_BITS[mode])
    for (let at = from; at < to; ) at += said(text, { at, to, mode }, push)
  }
  return { bytes, length }
}

/** Says the next letters of a piece; answers how many. */
function said(
  text: string,
  { at, to, mode }: { readonly at: number; readonly to: number; readonly mode: Mode },
  push: (value: number, bits: number) => void,
): number {
  if (mode === 2) {
    push(text.charCodeAt(at), 8)
    return 1
  }
  if (mode === 0) {
    const count = Math.min(3, to - at)
    push(Number(text.slice(at, at + count)), 1 + 3 * count)
    return count
  }
  const first = CAPITALS.indexOf(text.charAt(at))
  if (at + 1 === to) {
    push(first, 6)
    return 1
  }
  push(45 * first + CAPITALS.indexOf(text.charAt(at + 1)), 11)
  return 2
}
