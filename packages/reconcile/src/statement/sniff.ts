/** What a file is by its first bytes; the name is not trusted, since banks call HTML `.xls`. */
export type FileKind = 'xlsx' | 'legacy-xls' | 'text'

const ZIP = [0x50, 0x4b]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

/** Tells the container; which text it is only shows once it is decoded. */
export function sniff(bytes: Uint8Array): FileKind {
  if (ZIP.every((byte, i) => bytes[i] === byte)) return 'xlsx'
  return COMPOUND_FILE.every((byte, i) => bytes[i] === byte) ? 'legacy-xls' : 'text'
}
