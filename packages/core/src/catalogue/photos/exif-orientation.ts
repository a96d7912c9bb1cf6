/** Which way up a camera held a picture, 1 to 8, as its EXIF says; 1 when it says nothing. */
export function orientationIn(segment: Uint8Array): number {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength)
  const isExif = segment.length >= 14 && view.getUint32(0) === 0x45786966
  if (!isExif) return 1
  const little = view.getUint16(6) === 0x4949
  const directory = 6 + view.getUint32(10, little)
  if (directory + 2 > segment.length) return 1
  const entries = view.getUint16(directory, little)
  for (let n = 0; n < entries; n += 1) {
    const at = directory + 2 + n * 12
    if (at + 12 > segment.length) return 1
    if (view.getUint16(at, little) !== 0x0112) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** The marker, "Exif", a big-endian TIFF head, and one entry: orientation, one short. */
const HEAD = 'ffe100224578696600004d4d002a00000008000101120003000000010000'

/** An EXIF segment that says which way up, and nothing else: no place, no camera, no time. */
export function orientationSegment(orientation: number): Uint8Array {
  const segment = new Uint8Array(36)
  segment.set(Buffer.from(HEAD, 'hex').subarray(0, 28))
  segment[29] = orientation
  return segment
}
