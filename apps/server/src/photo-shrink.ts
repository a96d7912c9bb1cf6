import {
  MAX_PHOTO_BYTES,
  MAX_UPLOAD_POINTS,
  PHOTO_WIDTHS,
  type PhotoShrinkDep,
} from '@cho40/core/catalogue'
import type { default as SharpLibrary, SharpOptions } from 'sharp'

type Sharp = typeof SharpLibrary

/** From what the eye cannot tell apart down to what still shows what is sold. */
const QUALITIES = [82, 72, 60, 45, 30] as const
/** Longer than any honest picture takes on a small machine. */
const SECONDS = 20

/**
 * Shrinks pictures with libvips, which is loaded when the first one comes. One at a time: two
 * pictures at once would double the memory that a hostile one can take.
 */
export function photoShrinker(): PhotoShrinkDep {
  let last: Promise<unknown> = Promise.resolve()
  return {
    shrinkPhoto(file) {
      const shrunk = last.then(() => shrink(file))
      last = shrunk.catch(() => undefined)
      return shrunk
    },
  }
}

let loading: Promise<Sharp> | undefined

async function load(): Promise<Sharp> {
  const { default: library } = await import('sharp')
  // Only the three formats that are taken; libvips reads dozens, each with a reader to attack.
  library.block({ operation: ['VipsForeignLoad'] })
  library.unblock({
    operation: [
      'VipsForeignLoadJpegBuffer',
      'VipsForeignLoadPngBuffer',
      'VipsForeignLoadWebpBuffer',
    ],
  })
  library.cache(false)
  library.concurrency(1)
  return library
}

async function shrink(file: Uint8Array): Promise<readonly Uint8Array[] | undefined> {
  loading ??= load()
  const library = await loading
  try {
    const { autoOrient } = await library(file, LIMITS).metadata()
    // A picture narrower than the widest is kept in its own width, and in each that is smaller.
    const widths = PHOTO_WIDTHS.filter((width) => width < autoOrient.width)
    const own = Math.min(autoOrient.width, PHOTO_WIDTHS.at(-1) ?? autoOrient.width)
    const made: Uint8Array[] = []
    for (const width of new Set([...widths, own])) {
      const jpeg = await smallEnough(library, file, width)
      if (!jpeg) return undefined
      made.push(jpeg)
    }
    return made
  } catch {
    // Whatever the decoder thought of it: it is no picture for us.
    return undefined
  }
}

const LIMITS = {
  limitInputPixels: MAX_UPLOAD_POINTS,
  failOn: 'error',
  sequentialRead: true,
  pages: 1,
} as const satisfies SharpOptions

/** A wide picture that stays too large — leaves, sand — becomes a little less wide. */
async function smallEnough(
  library: Sharp,
  file: Uint8Array,
  width: number,
): Promise<Uint8Array | undefined> {
  for (const share of [1, 0.8, 0.6]) {
    const jpeg = await inWidth(library, file, Math.ceil(width * share))
    if (jpeg) return jpeg
  }
  return undefined
}

/** Metadata is left out unless asked for: no place, no camera, no colour profile. */
async function inWidth(
  library: Sharp,
  file: Uint8Array,
  width: number,
): Promise<Uint8Array | undefined> {
  const small = await library(file, LIMITS)
    .autoOrient()
    .resize({ width, height: width * 3, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: SECONDS })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width: columns, height, channels } = small.info
  for (const quality of QUALITIES) {
    const jpeg = await library(small.data, { raw: { width: columns, height, channels } })
      .jpeg({ quality, progressive: true, mozjpeg: true })
      .timeout({ seconds: SECONDS })
      .toBuffer()
    if (jpeg.length <= MAX_PHOTO_BYTES) return new Uint8Array(jpeg)
  }
  return undefined
}
