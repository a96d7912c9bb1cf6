/** What a file is by its first bytes; the name is not trusted, since banks call HTML `.xls`. */
export type FileKind = 'xlsx' | 'legacy-xls' | 'html' | 'text'

const ZIP = [0x50, 0x4b]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

/** Tells the kind from bytes; `text` is only decoded when the bytes are no container. */
export function sniff(bytes: Uint8Array, text: () => string): FileKind {
  if (ZIP.every((byte, i) => bytes[i] === byte)) return 'xlsx'
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) return 'legacy-xls'
  return /<(html|table|!doctype html)[\s>]/i.test(text().slice(0, 4096)) ? 'html' : 'text'
}
