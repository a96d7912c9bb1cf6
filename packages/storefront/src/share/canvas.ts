import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'
import { coverageOf, type Outline } from './coverage.ts'

/** Red, green, blue; 0 to 255. */
export type Colour = readonly [number, number, number]

export type Canvas = {
  readonly width: number
  readonly height: number
  /** Fills an outline, with soft edges. */
  fill(outline: Outline, colour: Colour): void
  /** The picture as a PNG of 24 bits a pixel. */
  png(): Promise<Uint8Array<ArrayBuffer>>
}

const deflated = promisify(deflate)
/** Steps of an edge: more are not seen, and each makes the file larger. */
const SOFTNESS = 8

/** An empty picture of one colour. No native part and no browser: outlines in, a PNG out. */
export function canvasOf(width: number, height: number, ground: Colour): Canvas {
  const pixels = new Uint8Array(width * height * 3)
  for (let at = 0; at < pixels.length; at += 3) pixels.set(ground, at)
  return {
    width,
    height,
    fill(outline, colour) {
      const cover = coverageOf(outline, { width, height })
      cover.values.forEach((share, at) => {
        if (share <= 0) return
        const pixel = (cover.top * width + at) * 3
        const solid = Math.round(Math.min(1, share) * SOFTNESS) / SOFTNESS
        for (const [channel, value] of colour.entries()) {
          const under = pixels[pixel + channel] ?? 0
          pixels[pixel + channel] = Math.round(under + (value - under) * solid)
        }
      })
    },
    png: () => pngOf(pixels, width, height),
  }
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** PNG (ISO/IEC 15948): eight bits a channel, no alpha, rows as they are, which suits flat colours. */
async function pngOf(
  pixels: Uint8Array,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, 8)
  header.setUint8(9, 2)
  const stride = width * 3
  const rows = new Uint8Array((stride + 1) * height)
  for (let y = 0; y < height; y += 1) {
    rows.set(pixels.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1)
  }
  const parts = [
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', await deflated(rows, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(4 + body.length + 4)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), 4 + body.length)
  return frame
}
