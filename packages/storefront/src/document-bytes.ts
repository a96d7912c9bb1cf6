import { transcode } from 'node:buffer'
import { liveScript } from './live/live-script.ts'
import { pageStyle } from './style/page-style.ts'

/** What is the same in every page: `Frame` draws it empty, and text in a page is never such an element. */
const STYLE = { empty: '<style></style>', full: Buffer.from(`<style>${pageStyle}</style>`) }
const SCRIPT = { empty: '<script></script>', full: Buffer.from(`<script>${liveScript}</script>`) }

/**
 * A page as it goes over the line, its style sheet and script put in as bytes that are made once: two
 * thirds of a page need not be turned from letters into bytes for everybody who asks for it.
 */
export function documentBytes(body: unknown): Uint8Array<ArrayBuffer> {
  const html = `<!doctype html>${String(body)}`
  const pieces: Uint8Array[] = []
  let from = 0
  for (const { empty, full } of [STYLE, SCRIPT]) {
    const at = html.indexOf(empty, from)
    if (at < 0) continue
    pieces.push(bytesOf(html.slice(from, at)), full)
    from = at + empty.length
  }
  pieces.push(bytesOf(html.slice(from)))
  return Buffer.concat(pieces)
}

/** Below this the two steps cost as much as the one. */
const SHORT = 256

/**
 * A text as UTF-8. Vietnamese letters make it one of UTF-16 within, which Node.js turns into UTF-8 some
 * six times as fast from a buffer as from the text.
 */
function bytesOf(text: string): Uint8Array {
  if (text.length < SHORT) return Buffer.from(text)
  try {
    return transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8')
  } catch {
    // It refuses half of a surrogate pair, in place of which the slow way writes U+FFFD.
    return Buffer.from(text)
  }
}
