import type { QrSymbol } from './draw-qr.ts'

export type TerminalOptions = {
  /**
   * `colours` (default) sets black and white itself and is right on every terminal. `plain` has no
   * escape codes and is right where text is light on dark.
   */
  readonly style?: 'colours' | 'plain'
}

/** Black modules on white, whatever the terminal's own colours are (256-colour codes 16 and 231). */
const INK = '\u001b[38;5;16;48;5;231m'
const RESET = '\u001b[0m'

/** The symbol as text, two rows of modules a line in half blocks; every line ends in a newline. */
export function qrTerminal(symbol: QrSymbol, { style = 'colours' }: TerminalOptions = {}): string {
  const { size, quietZone } = symbol
  const end = size + quietZone
  const plain = style === 'plain'
  let text = ''
  for (let y = -quietZone; y < end; y += 2) {
    let line = ''
    for (let x = -quietZone; x < end; x++) {
      const upper = isDark(symbol, x, y) !== plain
      // Below the last row of an odd height there is nothing: it takes the colour of paper.
      const lower = isDark(symbol, x, y + 1) !== plain
      line += upper ? (lower ? '█' : '▀') : lower ? '▄' : ' '
    }
    text += plain ? `${line}\n` : `${INK}${line}${RESET}\n`
  }
  return text
}

function isDark({ rows }: QrSymbol, x: number, y: number): boolean {
  return rows[y]?.[x] === true
}
