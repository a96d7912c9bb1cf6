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
    pieces.push(Buffer.from(html.slice(from, at)), full)
    from = at + empty.length
  }
  pieces.push(Buffer.from(html.slice(from)))
  return Buffer.concat(pieces)
}
