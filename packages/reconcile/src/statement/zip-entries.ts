import { textDecoder } from './text-codec.ts'

/** Signatures and fixed sizes of the ZIP application note (PKWARE APPNOTE 6.3, 4.3.7, 4.3.12, 4.3.16). */
const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const MAX_COMMENT = 65_535

/** One packed file. */
export type ZipEntry = {
  /** 0 stored, 8 deflate. */
  readonly method: number
  /** Bytes it declares to unpack to. */
  readonly size: number
  readonly crc: number
  readonly packed: Uint8Array
}

/**
 * The files of a ZIP archive by their names. Undefined when the directory is broken or encrypted,
 * or when a packed entry declares nothing, which would leave its unpacking without a bound.
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const entries = new Map<string, ZipEntry>()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((o) =>
      view.getUint16(at + o, true),
    )
    const entry = entryAt(bytes, view, at)
    if (entry === undefined) return undefined
    const nameAt = at + ENTRY_LENGTH
    const name = textDecoder('utf-8').decode(bytes.subarray(nameAt, nameAt + nameLength))
    entries.set(name.replaceAll('\\', '/'), entry)
    at = nameAt + nameLength + extra + comment
  }
  return entries
}

/** Bytes that all entries together declare to unpack to. */
export function unpackedBytes(entries: ReadonlyMap<string, ZipEntry>): number {
  let total = 0
  for (const { size } of entries.values()) total += size
  return total
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | undefined {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
  const method = view.getUint16(at + 10, true)
  const crc = view.getUint32(at + 16, true)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  // Deflate packs an empty file into two bytes.
  if (isEncrypted || (size === 0 && packedSize > 2)) return undefined
  if (local + LOCAL_LENGTH > view.byteLength) return undefined
  if (view.getUint32(local, true) !== LOCAL_SIGNATURE) return undefined
  const from =
    local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const packed = bytes.subarray(from, from + packedSize)
  return packed.length === packedSize ? { method, size, crc, packed } : undefined
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return undefined
}
