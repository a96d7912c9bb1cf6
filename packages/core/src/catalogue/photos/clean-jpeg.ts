import { orientationIn, orientationSegment } from './exif-orientation.ts'

export type CleanJpeg = {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const EXIF = 0xe1
/** Tables, scans and the colour note of Adobe: what a decoder needs, and nothing else. */
const KEPT: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd, 0xee, SOS])
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])

/**
 * A JPEG (ISO/IEC 10918-1) without anything that is not the picture: no place, no camera, no
 * thumbnail, no comment, nothing behind its end. Only which way up it is stays. Judged by its content
 * alone; undefined for anything that is not one whole picture of at least one scan. Pure, and decodes
 * nothing.
 */
export function cleanJpeg(file: Uint8Array): CleanJpeg | undefined {
  if (file[0] !== 0xff || file[1] !== SOI) return undefined
  const kept: Uint8Array[] = []
  let frame: { readonly width: number; readonly height: number } | undefined
  let orientation = 1
  let scans = 0
  let at = 2
  for (;;) {
    if (file[at] !== 0xff) return undefined
    const marker = file[at + 1]
    if (marker === undefined) return undefined
    if (marker === EOI) break
    const length = lengthAt(file, at + 2)
    if (length === undefined) return undefined
    const body = file.subarray(at + 4, at + 2 + length)
    let end = at + 2 + length
    if (marker === EXIF && orientation === 1) orientation = orientationIn(body)
    if (FRAMES.has(marker)) {
      if (frame || body.length < 6) return undefined
      frame = sizeIn(body)
    }
    if (marker === SOS) {
      if (!frame) return undefined
      scans += 1
      end = endOfScan(file, end)
    }
    if (KEPT.has(marker)) kept.push(file.subarray(at, end))
    at = end
  }
  if (!frame || scans === 0 || frame.width === 0 || frame.height === 0) return undefined
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)]
  const parts = [Uint8Array.of(0xff, SOI), ...turned, ...kept, Uint8Array.of(0xff, EOI)]
  return { ...frame, bytes: new Uint8Array(Buffer.concat(parts)) }
}

function lengthAt(file: Uint8Array, at: number): number | undefined {
  const high = file[at]
  const low = file[at + 1]
  if (high === undefined || low === undefined) return undefined
  const length = high * 256 + low
  return length >= 2 && at + length <= file.length ? length : undefined
}

function sizeIn(body: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  return { height: view.getUint16(1), width: view.getUint16(3) }
}

/** Where the next marker begins: a zero after 255 and restart marks belong to the picture. */
function endOfScan(file: Uint8Array, from: number): number {
  let at = from
  while (at < file.length) {
    const next = file[at + 1] ?? 0
    if (file[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at += 1
  }
  return at
}
