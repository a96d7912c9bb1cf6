import { err, ok, type Result } from '@cho40/values'
import { type DecodedVietQr, decodeVietQr } from './decode.ts'
import type { QrProblem } from './problem.ts'
import { QR_MAX_LENGTH } from './qr-max-length.ts'

export type ScannedVietQr = DecodedVietQr & {
  /** The payload itself, free of what the scanner or a web link put around it. */
  readonly payload: string
}

/**
 * Reads text as it arrives from a scanner, the clipboard or a web link: a byte order mark and white
 * space around the payload are taken off, and a percent-encoded payload is decoded when only that
 * makes it valid. Inside the payload nothing is touched.
 */
export function decodeScan(text: string): Result<ScannedVietQr, QrProblem> {
  const payload = text.trim()
  const decoded = decodeVietQr(payload)
  if (decoded.ok) return ok({ payload, ...decoded.value })
  const unescaped = percentDecoded(payload)
  if (unescaped === null) return decoded
  const again = decodeVietQr(unescaped)
  return again.ok ? ok({ payload: unescaped, ...again.value }) : err(decoded.problem)
}

function percentDecoded(text: string): string | null {
  // Every character of a payload may be escaped to three, and one of four bytes to twelve.
  if (text.length > QR_MAX_LENGTH * 12 || !text.includes('%')) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
