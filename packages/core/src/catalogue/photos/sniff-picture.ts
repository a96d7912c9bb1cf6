/** What a file is by its first bytes; undefined for anything that is no picture we take. Pure. */
export function sniffPicture(file: Uint8Array): 'jpeg' | 'png' | 'webp' | undefined {
  if (startsWith(file, 0, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(file, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  const isRiff = startsWith(file, 0, [0x52, 0x49, 0x46, 0x46])
  return isRiff && startsWith(file, 8, [0x57, 0x45, 0x42, 0x50]) ? 'webp' : undefined
}

function startsWith(file: Uint8Array, at: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, n) => file[at + n] === byte)
}
