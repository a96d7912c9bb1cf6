import { ALPHABET } from './alphabet.ts'

/** How people and screens misread: each letter outside the alphabet, by the symbol it stands for. */
const FOLDS: Record<string, string> = {
  '0': 'OQD',
  '1': 'IL',
  '2': 'Z',
  '3': 'E',
  '4': 'A',
  '5': 'S',
  '8': 'B',
  V: 'UYW',
}

const DROPPED = 255
const ASCII_END = 128
const D_STROKE_UPPER = 0x110
const D_STROKE_LOWER = 0x111
const SYMBOL_OF = symbolTable()
const SYMBOL_OF_D = SYMBOL_OF['D'.charCodeAt(0)] ?? DROPPED

/**
 * A memo as symbols of the code alphabet: marks stripped, case folded, look-alikes folded,
 * everything but letters and digits dropped — banks cut memos into chunks with spaces, line ends
 * and dots. One pass, since the scanner sees every description of a statement.
 */
export function flattenMemo(memo: string): Uint8Array {
  const text = hasMarks(memo) ? memo.normalize('NFD') : memo
  const symbols = new Uint8Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    // đ has no decomposition, so it is the one letter that NFD leaves to us.
    const isStroked = unit === D_STROKE_UPPER || unit === D_STROKE_LOWER
    const symbol = isStroked ? SYMBOL_OF_D : (SYMBOL_OF[unit] ?? DROPPED)
    if (symbol === DROPPED) continue
    symbols[length] = symbol
    length += 1
  }
  return symbols.subarray(0, length)
}

function hasMarks(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) >= ASCII_END) return true
  }
  return false
}

function symbolTable(): Uint8Array {
  const table = new Uint8Array(ASCII_END).fill(DROPPED)
  for (const [symbol, letter] of Array.from(ALPHABET).entries()) {
    for (const alias of letter + (FOLDS[letter] ?? '')) {
      table[alias.charCodeAt(0)] = symbol
      table[alias.toLowerCase().charCodeAt(0)] = symbol
    }
  }
  return table
}
