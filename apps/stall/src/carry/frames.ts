import { fromBase45, toBase45 } from './base45.ts'
import { crc32 } from './crc32.ts'

/**
 * A file as QR codes shown one after the other: `C40:whole:number:of:check:data`. `whole` is the check
 * of the whole file, so that two files never mix; `check` is that of the frame. Any order and any
 * repetition will do.
 */
const MARK = 'C40'
/** Symbol 13 at level L: read from a cheap screen at a hand's breadth. */
const FRAME_BYTES = 380
/** 3.8 MB; a till that cannot send for a month has a tenth of that. */
const MOST_FRAMES = 9999

export function framesOf(file: Uint8Array): string[] {
  const whole = crc32(file)
  const count = Math.max(1, Math.ceil(file.length / FRAME_BYTES))
  return Array.from({ length: count }, (_, at) => {
    const part = file.subarray(at * FRAME_BYTES, (at + 1) * FRAME_BYTES)
    return [MARK, whole, at + 1, count, crc32(part), toBase45(part)].join(':')
  })
}

/** What has been read of a file so far. */
export type Gathered = {
  readonly whole: string
  readonly count: number
  readonly parts: ReadonlyMap<number, Uint8Array>
}

const FRAME = /^C40:([0-9A-F]{8}):(\d{1,4}):(\d{1,4}):([0-9A-F]{8}):(.*)$/s

/** Adds what a camera read. Anything that is no sound frame changes nothing; a frame of another file begins anew. */
export function gather(before: Gathered | undefined, text: string): Gathered | undefined {
  const [, whole = '', number = '', of = '', check = '', data = ''] = FRAME.exec(text) ?? []
  const part = fromBase45(data)
  const at = Number(number)
  const count = Number(of)
  const sound = part !== undefined && whole !== '' && crc32(part) === check
  if (!sound || at < 1 || at > count || count > MOST_FRAMES) return before
  const same = before?.whole === whole && before.count === count
  return { whole, count, parts: new Map([...(same ? before.parts : []), [at, part]]) }
}

/** The file, once every frame is there and the whole is what it says. */
export function fileOf({ whole, count, parts }: Gathered): Uint8Array<ArrayBuffer> | undefined {
  if (parts.size < count) return undefined
  const pieces = Array.from({ length: count }, (_, at) => parts.get(at + 1) ?? new Uint8Array())
  const file = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    file.set(piece, at)
    at += piece.length
  }
  return crc32(file) === whole ? file : undefined
}
