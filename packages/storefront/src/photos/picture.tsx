/** @jsxImportSource hono/jsx */
import type { ShownPhoto } from '@cho40/core/catalogue'
import { photoAddress } from './photo-routes.ts'

type PictureProps = {
  readonly photo: ShownPhoto
  /** How wide the page shows it, for the `sizes` of the browser. */
  readonly sizes: string
  /** The widest that is worth fetching, in points of a picture. */
  readonly widest: number
  /** What the visitor came for is fetched at once, the rest when it is scrolled to. */
  readonly first?: boolean
  /** Beside its name a picture says nothing new to who hears the page. */
  readonly silent?: boolean
}

/** A picture with its room kept free, so that nothing jumps when it comes on a slow line. */
export function Picture({ photo, sizes, widest, first, silent }: PictureProps) {
  const offered = photo.files.filter(({ width }, at) => at === 0 || width <= widest)
  const best = offered.at(-1)
  if (!best) return null
  const srcset = offered.map(({ hash, width }) => `${photoAddress(hash)} ${width}w`).join(', ')
  return (
    <img
      src={photoAddress(best.hash)}
      {...(offered.length > 1 && { srcset, sizes })}
      width={photo.width}
      height={photo.height}
      alt={silent ? '' : photo.alt}
      loading={first ? undefined : 'lazy'}
      decoding="async"
      fetchpriority={first ? 'high' : undefined}
    />
  )
}
