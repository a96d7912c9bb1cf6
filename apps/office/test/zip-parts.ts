import { inflateRawSync } from 'node:zlib'

const DIRECTORY = 0x02_01_4b_50

/** The parts of a workbook as text, by their names: as much of ZIP as our own files use. */
export function zipParts(bytes: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  // The end of a ZIP file says where its directory begins.
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = bytes.readUInt32LE(end + 16)
  while (bytes.readUInt32LE(at) === DIRECTORY) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const local = bytes.readUInt32LE(at + 42)
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const body = bytes.subarray(begin, begin + size)
    const text = (method === 0 ? body : inflateRawSync(body)).toString('utf8')
    parts.set(bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)), text)
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}
