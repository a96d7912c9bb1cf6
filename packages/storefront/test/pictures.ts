import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsqr from 'jsqr'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Pixels as `ImageData` has them. */
export type Picture = {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

export type PdfPage = {
  readonly picture: Picture
  readonly png: Buffer
  readonly text: string
  /** In points. */
  readonly size: readonly [number, number]
}

/** The pages of a PDF, drawn by pdf.js at so many dots an inch. */
export async function pagesOf(pdf: Uint8Array, dpi: number): Promise<PdfPage[]> {
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await loading.promise
  const pages: PdfPage[] = []
  for (let nth = 1; nth <= document.numPages; nth += 1) {
    const page = await document.getPage(nth)
    const viewport = page.getViewport({ scale: dpi / 72 })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    const context = canvas.getContext('2d')
    await page.render({
      canvas,
      canvasContext: context,
      viewport,
    }).promise
    const content = await page.getTextContent()
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ')
    const { width, height } = canvas
    const { data } = context.getImageData(0, 0, width, height)
    const [, , right = 0, top = 0] = page.view
    pages.push({
      picture: { width, height, data },
      png: canvas.toBuffer('image/png'),
      text,
      size: [right, top],
    })
  }
  await loading.destroy()
  return pages
}

export async function pictureOf(png: Uint8Array): Promise<Picture> {
  const image = await loadImage(Buffer.from(png))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  return { width: image.width, height: image.height, data }
}

/** What an independent reader sees, in the whole picture or in a part of it. */
export function readCode(picture: Picture): string | undefined {
  const { data, width, height } = picture
  return jsqr.default(data, width, height, { inversionAttempts: 'dontInvert' })?.data
}

/** A part of a picture, in fractions of its sides. */
export function part(
  picture: Picture,
  at: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  },
): Picture {
  const left = Math.round(at.left * picture.width)
  const top = Math.round(at.top * picture.height)
  const width = Math.round(at.width * picture.width)
  const height = Math.round(at.height * picture.height)
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    const from = ((top + y) * picture.width + left) * 4
    data.set(picture.data.subarray(from, from + width * 4), y * width * 4)
  }
  return { width, height, data }
}

/** A phone's view of a picture: turned, sampled down to `side` pixels, blurred, with noise. */
export function photographed(
  picture: Picture,
  shot: {
    readonly side: number
    readonly degrees: number
    readonly noise: number
    readonly seed: number
  },
): Picture {
  const { side } = shot
  const source = createCanvas(picture.width, picture.height)
  const pixels = source.getContext('2d').createImageData(picture.width, picture.height)
  pixels.data.set(picture.data)
  source.getContext('2d').putImageData(pixels, 0, 0)
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ebebeb'
  context.fillRect(0, 0, side, side)
  context.translate(side / 2, side / 2)
  context.rotate((shot.degrees * Math.PI) / 180)
  context.imageSmoothingQuality = 'high'
  context.filter = 'blur(0.6px)'
  context.drawImage(source, -side / 2, -side / 2, side, side)
  const { data } = context.getImageData(0, 0, side, side)
  const random = generator(shot.seed)
  const noisy = data.map((value, at) =>
    at % 4 === 3 ? 255 : value * 0.85 + 20 + (random() * 2 - 1) * shot.noise,
  )
  return { width: side, height: side, data: noisy }
}

/** Numbers in [0, 1) that every run repeats (a linear congruential generator of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
