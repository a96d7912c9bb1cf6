/** The band of thổ cẩm at the head of a page, a sign, a slip: diamonds between steps, 8 px high. */
const TILE_WIDTH = 40
const TILE_HEIGHT = 8

const tile =
  `<path fill="#1f2a5a" d="M0 0h40v8H0z"/>` +
  `<path fill="none" stroke="#fffdf8" d="M4 4l6-3.5L16 4l-6 3.5z"/>` +
  `<path fill="#b0182b" d="M7 4l3-1.8L13 4l-3 1.8z"/>` +
  `<path fill="#fffdf8" d="M0 3h2v2H0zM18 3h2v2h-2zM38 3h2v2h-2z"/>` +
  `<path fill="#e0a100" d="M22 6h14v1H22zM24 4h10v1H24zM26 2h6v1h-6zM28 0h2v1h-2z"/>`

/** One repeat of the band, as an SVG document; the tile that `--woven-band` of base.css carries. */
export const wovenTile = `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE_WIDTH}" height="${TILE_HEIGHT}">${tile}</svg>`

/**
 * The band as SVG for a page without style sheets or for print, which leaves out backgrounds.
 * @param width in the units of the page it stands on, as is `height`; the tile keeps its shape
 */
export function wovenBand(width: number, height = TILE_HEIGHT): string {
  const drawn = (width / height) * TILE_HEIGHT
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" width="${width}" height="${height}"` +
    ` viewBox="0 0 ${drawn} ${TILE_HEIGHT}" preserveAspectRatio="none">` +
    `<defs><pattern id="woven" width="${TILE_WIDTH}" height="${TILE_HEIGHT}"` +
    ` patternUnits="userSpaceOnUse">${tile}</pattern></defs>` +
    `<path fill="url(#woven)" d="M0 0h${drawn}v${TILE_HEIGHT}H0z"/></svg>`
  )
}
