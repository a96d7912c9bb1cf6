const PLAIN = 0
const GZIP = 1

/** A text as bytes, small where the browser can: the first byte tells how. */
export async function pack(text: string): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  if (!('CompressionStream' in globalThis)) return Uint8Array.of(PLAIN, ...bytes)
  const squeezed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return Uint8Array.of(GZIP, ...new Uint8Array(await new Response(squeezed).arrayBuffer()))
}

/** Undefined for bytes that {@link pack} did not write, or a browser too old for them. */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const bytes = packed.subarray(1)
  if (packed[0] === PLAIN) return new TextDecoder().decode(bytes)
  if (packed[0] !== GZIP || !('DecompressionStream' in globalThis)) return undefined
  try {
    const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    return await new Response(whole).text()
  } catch {
    return undefined
  }
}
