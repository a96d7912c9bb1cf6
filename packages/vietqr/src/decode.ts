import { err, ok, type Result } from '@cho40/values'
import { asciiCrc16, hasLowerCase, readCrc } from './crc.ts'
import type { LengthUnit } from './data-object.ts'
import type { VietQrFields } from './fields.ts'
import { fieldsOf } from './fields-of.ts'
import { judge } from './judge.ts'
import type { QrProblem } from './problem.ts'
import { QR_MAX_LENGTH } from './qr-max-length.ts'
import { readPayload } from './read-payload.ts'
import { readRegular, regularWarnings } from './read-regular.ts'
import type { Reading } from './reading.ts'
import { breaksNapasFormat, type QrWarning } from './warning.ts'

export type DecodedVietQr = {
  readonly fields: VietQrFields
  readonly warnings: readonly QrWarning[]
}

/** {@link DecodedVietQr} of any text, also of a damaged one: for the audit of a printed sticker. */
export type InspectedVietQr = DecodedVietQr & { readonly problem: QrProblem | null }

/**
 * Reads a VietQR or EMVCo merchant payload strictly and exactly as given: no character is skipped,
 * so a stray space or line break is an error (see `decodeScan` for text from a scanner).
 *
 * Refused is what has no single reading: lengths that do not add up on any level, 00 not first, 63
 * not last, a wrong CRC. What is readable but not as NAPAS writes it, an amount `50,000`, a BIN of
 * five digits, a field given twice, is in `warnings` beside the value as printed.
 */
export function decodeVietQr(text: string): Result<DecodedVietQr, QrProblem> {
  const { fields, warnings, problem } = inspectVietQr(text)
  return problem === null ? ok({ fields, warnings }) : err(problem)
}

/**
 * The same reading without the verdict: whatever fields can be told, and the first problem. Lengths
 * count characters; a text with letters beyond ASCII that fails so is read again with lengths in
 * UTF-8 bytes, and that reading counts only when it is free of problems, its CRC included.
 */
export function inspectVietQr(text: string): InspectedVietQr {
  if (text.length === 0) return refused({ type: 'QrEmpty' })
  if (text.length > QR_MAX_LENGTH) {
    return refused({ type: 'QrTooLong', length: text.length, limit: QR_MAX_LENGTH })
  }
  const crc = asciiCrc16(text, text.length - 4)
  if (crc !== -1) return inspectAscii(text, crc)
  const byCharacters = readPayload(text, 'characters', -1)
  if (byCharacters.problem === null) return judged(byCharacters, false)
  const byBytes = readPayload(text, 'bytes', -1)
  if (byBytes.problem !== null) return judged(byCharacters, false)
  byBytes.warnings.push({ type: 'LengthsCountBytes' })
  return judged(byBytes, false)
}

/** `crc` is that of all but the last four characters. */
function inspectAscii(text: string, crc: number): InspectedVietQr {
  const from = text.length - 4
  if (readCrc(text, from) === crc && !hasLowerCase(text, from)) {
    const fields = readRegular(text)
    if (fields !== null) return { fields, warnings: regularWarnings(fields), problem: null }
  }
  return judged(readPayload(text, 'units', crc), true)
}

/** Whether a payload is a NAPAS247 transfer without any breach of the format. */
export function isNapasConformant({ fields, warnings }: DecodedVietQr): boolean {
  return fields.kind === 'vietqr' && !warnings.some(breaksNapasFormat)
}

/** What the length digits of a valid payload count; `units` when nothing tells the readings apart. */
export function lengthUnitOf(text: string): LengthUnit {
  if (asciiCrc16(text, text.length) !== -1) return 'units'
  return readPayload(text, 'characters', -1).problem === null ? 'characters' : 'bytes'
}

function judged(reading: Reading, ascii: boolean): InspectedVietQr {
  const { problem, warnings, broken } = reading
  if (broken) return { fields: {}, warnings, problem }
  const fields = fieldsOf(reading)
  judge(fields, warnings, ascii)
  return { fields, warnings, problem }
}

function refused(problem: QrProblem): InspectedVietQr {
  return { fields: {}, warnings: [], problem }
}
