/** What a picture shows: the text of its one QR code, or why there is none to take. */
type CodeRead = { readonly text: string } | 'none' | 'several'

/** The part of the browser's own reader that is used here; not every browser has one. */
type NativeDetector = {
  detect: (picture: ImageBitmapSource) => Promise<readonly { readonly rawValue: string }[]>
}
type NativeDetectorMaker = {
  new (options: { formats: readonly string[] }): NativeDetector
  getSupportedFormats: () => Promise<readonly string[]>
}

/** Phones take pictures of 50 million pixels; a code is read from far fewer. */
const LONGEST_SIDE = 1600
/** A photo may be looked at this long, a camera's frame is followed by another one. */
const PATIENCE_MS = { photo: 1500, frame: 80 } as const

export type Picture = { readonly source: CanvasImageSource & ImageBitmapSource } & {
  readonly width: number
  readonly height: number
}

/** A reader of QR codes: the browser's own, and where there is none one that is fetched now. */
type CodeReader = (picture: Picture, kind: keyof typeof PATIENCE_MS) => Promise<CodeRead>

/** Rejects when neither reader is there and none can be fetched. */
export async function codeReader(): Promise<CodeReader> {
  const native = await nativeDetector()
  if (!native) return pixelReader()
  return async (picture, kind) => {
    try {
      const found = oneOf(await native.detect(picture.source))
      // The browser's reader gives up early on poor photos.
      return found === 'none' && kind === 'photo' ? (await pixelReader())(picture, kind) : found
    } catch {
      return (await pixelReader())(picture, kind)
    }
  }
}

/** One text, however often it stands in the picture; of several none is guessed. */
export function oneOf(codes: readonly { readonly rawValue: string }[]): CodeRead {
  const texts = [...new Set(codes.map(({ rawValue }) => rawValue))].filter((text) => text !== '')
  const [text] = texts
  if (text === undefined) return 'none'
  return texts.length === 1 ? { text } : 'several'
}

/** A picture file, ready to read. Rejects when the browser cannot open it. */
export async function pictureOf(file: Blob): Promise<Picture> {
  const source = await createImageBitmap(file)
  return { source, width: source.width, height: source.height }
}

async function nativeDetector(): Promise<NativeDetector | undefined> {
  const { BarcodeDetector: Maker } = globalThis as { BarcodeDetector?: NativeDetectorMaker }
  try {
    const formats = await Maker?.getSupportedFormats()
    return Maker && formats?.includes('qr_code') ? new Maker({ formats: ['qr_code'] }) : undefined
  } catch {
    return undefined
  }
}

async function pixelReader(): Promise<CodeReader> {
  const { decodeQRBatch } = await import('qr/decode.js')
  return async (picture, kind) => {
    const pixels = pixelsOf(picture)
    if (!pixels) return 'none'
    const { width, height } = pixels
    const options = { maxSize: { width, height }, timeLimit: PATIENCE_MS[kind] }
    const [results = []] = await decodeQRBatch([pixels], options)
    // What is no text is the reader's word for a code that it could not make out.
    return oneOf(results.flatMap((text) => (typeof text === 'string' ? [{ rawValue: text }] : [])))
  }
}

function pixelsOf({ source, width, height }: Picture): ImageData | undefined {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  if (!drawing || canvas.width === 0 || canvas.height === 0) return undefined
  // A transparent picture lies on paper.
  drawing.fillStyle = '#fff'
  drawing.fillRect(0, 0, canvas.width, canvas.height)
  drawing.drawImage(source, 0, 0, canvas.width, canvas.height)
  return drawing.getImageData(0, 0, canvas.width, canvas.height)
}
