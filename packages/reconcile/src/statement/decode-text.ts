import { decodeBytes } from './text-codec.ts'

/** Share of NUL bytes at odd places above which text without a mark is UTF-16LE. */
const UTF16_SHARE = 0.2
const SAMPLE_BYTES = 4096

/**
 * Text of a file in UTF-8, UTF-16 or windows-1258, whichever it is, as NFC without a byte order
 * mark. windows-1258 is the last resort: every byte means something in it.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  if (looksUtf16(bytes)) return decodeAs('utf-16le', bytes)
  try {
    return clean(decodeBytes('utf-8', bytes, true))
  } catch {
    return decodeAs('windows-1258', bytes)
  }
}

function decodeAs(label: string, bytes: Uint8Array): string {
  return clean(decodeBytes(label, bytes))
}

function clean(text: string): string {
  return text.replace(/^\uFEFF/, '').normalize('NFC')
}

function looksUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let nulls = 0
  for (let i = 1; i < sample.length; i += 2) if (sample[i] === 0) nulls += 1
  return sample.length >= 4 && nulls / (sample.length / 2) > UTF16_SHARE
}
