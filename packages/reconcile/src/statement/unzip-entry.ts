import type { ZipEntry } from './zip-entries.ts'

type Reader = {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array }>
  readonly cancel: () => Promise<void>
}
type Inflater = new (
  format: 'deflate-raw',
) => {
  readonly readable: { readonly getReader: () => Reader }
  readonly writable: {
    readonly getWriter: () => {
      readonly write: (bytes: Uint8Array) => Promise<void>
      readonly close: () => Promise<void>
    }
  }
}
type Platform = { readonly DecompressionStream?: Inflater }

const platform = globalThis as unknown as Platform

const STORED = 0
const DEFLATED = 8

/** The file's bytes are not what its directory declares. */
export class BrokenEntry extends Error {}

/**
 * Unpacks one entry piece by piece with the platform's own inflater. Throws {@link BrokenEntry}
 * when the bytes are more, fewer or others than the archive declares, as soon as that shows: so
 * nothing unpacks to more than it says.
 */
export async function* unzipEntry(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let size = 0
  let crc = 0xffffffff
  for await (const piece of inflated(entry)) {
    size += piece.length
    if (size > entry.size) throw new BrokenEntry('longer than declared')
    crc = nextCrc(crc, piece)
    yield piece
  }
  if (size !== entry.size || (crc ^ 0xffffffff) >>> 0 !== entry.crc) {
    throw new BrokenEntry('shorter than declared, or changed')
  }
}

async function* inflated({ method, packed }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (method === STORED) {
    yield packed
    return
  }
  if (method !== DEFLATED) throw new BrokenEntry('unknown method')
  const { readable, writable } = inflater()
  const writer = writable.getWriter()
  // What goes wrong with the bytes is told by the reading end.
  writer.write(packed).catch(() => undefined)
  writer.close().catch(() => undefined)
  const reader = readable.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new BrokenEntry('not what it was packed as')
      })
      if (done) return
      if (value) yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Browsers before 2023 lack it, or know only other formats; then no workbook can be unpacked. */
function inflater(): InstanceType<Inflater> {
  try {
    if (platform.DecompressionStream) return new platform.DecompressionStream('deflate-raw')
  } catch {
    // The format is not known.
  }
  throw new BrokenEntry('the platform cannot inflate')
}

/** CRC-32 of ISO 3309, as ZIP uses it; reversed polynomial 0xedb88320. */
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function nextCrc(crc: number, bytes: Uint8Array): number {
  let next = crc
  for (let i = 0; i < bytes.length; i += 1) {
    next = (next >>> 8) ^ (CRC_TABLE[(next ^ (bytes[i] ?? 0)) & 0xff] ?? 0)
  }
  return next
}
