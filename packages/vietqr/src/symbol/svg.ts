import type { QrSymbol } from './draw-qr.ts'

export type SvgOptions = {
  /** Name for screen readers. */
  readonly title?: string
}

/**
 * The symbol as an SVG of one path, one unit a module; its size comes from the page. Dark on white,
 * also in a dark theme, because most readers fail on inverted symbols.
 */
export function qrSvg(symbol: QrSymbol, { title }: SvgOptions = {}): string {
  const side = symbol.size + 2 * symbol.quietZone
  const name = title === undefined ? '' : `<title>${escaped(title)}</title>`
  return svgAround(side, qrPath(symbol), name)
}

/** @internal The drawing of a path, so many modules wide. */
export function svgAround(side: number, path: string, name = ''): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"` +
    ` shape-rendering="crispEdges">${name}<path fill="#fff" d="M0 0h${side}v${side}H0z"/>` +
    `<path stroke="#000" d="${path}"/></svg>`
  )
}

/**
 * The dark modules as strokes of width 1, one a run, each row drawn along its middle: shorter than
 * outlines, and it compresses well because moves are relative.
 */
export function qrPath({ size, quietZone, rows }: QrSymbol): string {
  let path = ''
  for (let y = 0; y < size; y++) {
    const row = rows[y] ?? []
    let pen = -1
    let x = 0
    while (x < size) {
      const start = x
      while (row[x] === true) x += 1
      if (x > start) {
        path += pen < 0 ? `M${start + quietZone} ${y + quietZone}.5` : `m${start - pen} 0`
        path += `h${x - start}`
        pen = x
      } else {
        x += 1
      }
    }
  }
  return path
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
