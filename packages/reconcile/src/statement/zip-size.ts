/** Signatures and fixed sizes of the ZIP application note (PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16). */
const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const MAX_COMMENT = 65_535

/**
 * Bytes all entries of a ZIP archive declare to unpack to. Undefined when the directory is broken,
 * or when a packed entry declares nothing, which would leave its unpacking without a bound.
 */
export function unpackedBytes(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined
    const packed = view.getUint32(at + 20, true)
    const unpacked = view.getUint32(at + 24, true)
    // Deflate packs an empty file into two bytes.
    if (unpacked === 0 && packed > 2) return undefined
    total += unpacked
    const tail = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    at += ENTRY_LENGTH + tail.reduce((sum, length) => sum + length, 0)
  }
  return total
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return undefined
}
