/** Width of a text at one point of size, in points. */
export type Measure = (text: string) => number

export type FittedText = { readonly lines: readonly string[]; readonly size: number }

const STEP = 0.5

/**
 * The largest size at which a text, broken between words, stays inside a box; at `smallest` it is
 * also broken inside words. All in points.
 */
export function fittedText(
  text: string,
  measure: Measure,
  room: {
    readonly width: number
    readonly height: number
    readonly largest: number
    readonly smallest: number
    /** Height of a line for each point of size. */
    readonly leading: number
  },
): FittedText {
  const words = text.normalize('NFC').split(/\s+/)
  for (let size = room.largest; size > room.smallest; size -= STEP) {
    const widest = room.width / size
    const lines = wrapped(words, measure, widest)
    const fits = lines.length * size * room.leading <= room.height || lines.length === 1
    if (fits && lines.every((line) => measure(line) <= widest)) {
      return { lines: balanced(words, measure, { widest, count: lines.length }), size }
    }
  }
  const widest = room.width / room.smallest
  const pieces = words.flatMap((word) => broken(word, measure, widest))
  return { lines: wrapped(pieces, measure, widest), size: room.smallest }
}

function wrapped(words: readonly string[], measure: Measure, widest: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > widest) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line]
}

/** As even as they can be in no more lines: a last line of one short word looks like a mistake. */
function balanced(
  words: readonly string[],
  measure: Measure,
  { widest, count }: { readonly widest: number; readonly count: number },
): string[] {
  let lines = wrapped(words, measure, widest)
  for (let share = 0.98; share > 1 / count; share -= 0.02) {
    const narrower = wrapped(words, measure, widest * share)
    if (narrower.length > count) break
    if (narrower.every((line) => measure(line) <= widest)) lines = narrower
  }
  return lines
}

function broken(word: string, measure: Measure, widest: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > widest) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}
