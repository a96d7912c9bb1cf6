import { wovenTile } from '@cho40/design/woven-band'
import { GROUND, TILE } from './band-tile.ts'
import type { Box } from './sheet.ts'

/**
 * The woven band as a picture for `src`, because browsers print no backgrounds. Tile beside tile:
 * Chromium prints an SVG pattern as blurred pixels.
 */
export function bandPicture({ width, height }: Box): string {
  const drawn = (width / height) * TILE.height
  const tiles = Array.from({ length: Math.ceil(drawn / TILE.width) }, (_, nth) =>
    wovenTile.replace('<svg ', `<svg x="${nth * TILE.width}" `),
  )
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawn} ${TILE.height}">` +
    `<path fill="${GROUND}" d="M0 0h${drawn}v${TILE.height}H0z"/>${tiles.join('')}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
