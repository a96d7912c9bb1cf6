import { BLOCK, type Pace } from './pace.ts'
import { textDecoder } from './text-codec.ts'

/** Share of NUL bytes at odd places above which text without a mark is UTF-16LE. */
const UTF16_SHARE = 0.2
const SAMPLE_BYTES = 4096

/**
 * Text of a file in UTF-8, UTF-16 or windows-1258, whichever it is, as NFC without a byte order
 * mark and with `\n` as its line ends. windows-1258 is the last resort: every byte means something
 * in it.
 */
export async function decodeText(
  bytes: Uint8Array,
  pace: Pace,
): Promise<{ readonly text: string; readonly isUnicode: boolean }> {
  const label = await encodingOf(bytes, pace)
  const text = await decodeAs(label, bytes, pace)
  return { text, isUnicode: label !== LAST_RESORT }
}

const LAST_RESORT = 'windows-1258'

async function encodingOf(bytes: Uint8Array, pace: Pace): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (looksUtf16(bytes)) return 'utf-16le'
  return (await isUtf8(bytes, pace)) ? 'utf-8' : LAST_RESORT
}

/** Decoded block by block; a block ends with a line, since no letter is composed across one. */
export async function decodeAs(label: string, bytes: Uint8Array, pace: Pace): Promise<string> {
  const decoder = textDecoder(label)
  const parts: string[] = []
  let open: string[] = []
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const part = decoder.decode(bytes.subarray(at, at + BLOCK), { stream: true })
    const end = part.lastIndexOf('\n') + 1
    if (end > 0) {
      parts.push(clean(open.join('') + part.slice(0, end)))
      open = []
    }
    open.push(part.slice(end))
    if (pace.isDue(BLOCK)) await pace.rest({ read: at, total: bytes.length })
  }
  parts.push(clean(open.join('') + decoder.decode()))
  return parts.join('').replace(/^\uFEFF/, '')
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n')
}

async function isUtf8(bytes: Uint8Array, pace: Pace): Promise<boolean> {
  const decoder = textDecoder('utf-8', true)
  try {
    for (let at = 0; at < bytes.length; at += BLOCK) {
      decoder.decode(bytes.subarray(at, at + BLOCK), { stream: true })
      if (pace.isDue(BLOCK / 4)) await pace.rest({ read: 0, total: bytes.length })
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

function looksUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let nulls = 0
  for (let i = 1; i < sample.length; i += 2) if (sample[i] === 0) nulls += 1
  return sample.length >= 4 && nulls / (sample.length / 2) > UTF16_SHARE
}
