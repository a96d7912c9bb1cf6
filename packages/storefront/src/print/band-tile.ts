import { wovenTile } from '@cho40/design/woven-band'
import { invariant } from '@cho40/values'

type TilePath = {
  readonly d: string
  readonly fill: string | undefined
  readonly stroke: string | undefined
}

const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(wovenTile) ?? []

/** One repeat of the woven band of packages/design, taken apart so that it can be drawn anywhere. */
export const TILE = { width: Number(width), height: Number(height) } as const

/** The first is the ground that the others lie on. */
export const TILE_PATHS: readonly TilePath[] = Array.from(
  wovenTile.matchAll(/<path ([^>]*)\/>/g),
  ([, text = '']) => ({
    d: attribute('d', text) ?? '',
    fill: attribute('fill', text),
    stroke: attribute('stroke', text),
  }),
)

export const GROUND = TILE_PATHS[0]?.fill ?? ''

invariant(TILE.width > 0 && TILE.height > 0 && GROUND !== '', 'the tile of the band has a shape')

function attribute(name: 'd' | 'fill' | 'stroke', text: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1]
  return value === 'none' ? undefined : value
}
