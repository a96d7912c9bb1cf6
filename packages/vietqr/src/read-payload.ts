import { crc16, crcText } from './crc.ts'
import {
  advance,
  type Cursor,
  type LengthUnit,
  openPayload,
  tagText,
  valueOf,
} from './cursor.ts'
import { readMerchant, settlePayee } from './read-merchant.ts'
import { readAdditional, readLanguage } from './read-template.ts'
import { noteObject, type Reading } from './reading.ts'
import { walletHint } from './wallet-hint.ts'

const CRC_TAG = 63

/**
 * One pass over the payload with one meaning of its lengths. Refuses what has no single reading:
 * broken lengths, 00 not first, 63 not last, a wrong CRC. Everything else is left to the judge.
 */
export function readPayload(text: string, unit: LengthUnit): Reading {
  const reading: Reading = {
    fields: {},
    warnings: [],
    others: [],
    payeeTag: -1,
    problem: null,
  }
  const root = openPayload(text, unit)
  let firstTag = -1
  let crcAt = -1
  while (advance(root)) {
    noteObject(reading, root)
    if (firstTag === -1) firstTag = root.tag
    if (root.tag === CRC_TAG && crcAt === -1) crcAt = root.from
    takeRoot(reading, root)
  }
  if (root.fault !== null) {
    reading.fields = {}
    reading.problem = root.fault
    return reading
  }
  if (firstTag !== 0) {
    reading.problem = { type: 'QrFormatNotFirst', position: 0, found: tagText(firstTag) }
  } else {
    checkCrc(reading, root, crcAt)
  }
  settlePayee(reading)
  const hint = walletHint(reading.fields)
  if (hint !== null) reading.fields.walletHint = hint
  return reading
}

function takeRoot(reading: Reading, cursor: Cursor): void {
  const { fields } = reading
  const { tag } = cursor
  if (tag >= 26 && tag <= 51) readMerchant(reading, cursor)
  else if (tag >= 52 && tag <= 61) takeText(reading, cursor)
  else if (tag === 0) fields.payloadFormat = valueOf(cursor)
  else if (tag === 1) fields.initMethod = valueOf(cursor)
  else if (tag === 62) readAdditional(reading, cursor)
  else if (tag === 64) readLanguage(reading, cursor)
  else if (tag !== CRC_TAG) takeTagged(reading, cursor)
}

function takeText({ fields }: Reading, cursor: Cursor): void {
  const value = valueOf(cursor)
  switch (cursor.tag) {
    case 52:
      fields.mcc = value
      break
    case 53:
      fields.currency = value
      break
    case 54:
      fields.amount = value
      break
    case 55:
      fields.tipIndicator = value
      break
    case 56:
      fields.feeFixed = value
      break
    case 57:
      fields.feePercent = value
      break
    case 58:
      fields.country = value
      break
    case 59:
      fields.merchantName = value
      break
    case 60:
      fields.merchantCity = value
      break
    default:
      fields.postalCode = value
  }
}

/** 02-25 belong to card schemes and private apps, 65-99 to whoever wrote them: kept by number. */
function takeTagged({ fields }: Reading, cursor: Cursor): void {
  const key = cursor.tag < 26 ? 'accountTags' : 'unreserved'
  const values: Record<string, string> = fields[key] ?? {}
  values[tagText(cursor.tag)] = valueOf(cursor)
  fields[key] = values
}

/** `crcAt` is where the first tag 63 has its value; `root` still stands on the last object. */
function checkCrc(reading: Reading, root: Cursor, crcAt: number): void {
  const { text } = root
  if (crcAt === -1) {
    const expected = crcText(crc16(`${text}6304`))
    reading.problem = { type: 'QrCrcMissing', position: text.length, expected }
    return
  }
  const crc = crc16(text, crcAt)
  if (crcAt !== root.from) {
    const position = crcAt - 4
    reading.problem = { type: 'QrCrcNotLast', position, expected: crcText(crc) }
    return
  }
  const found = text.slice(crcAt)
  if (readHex(found) !== crc) {
    reading.problem = { type: 'QrCrcMismatch', position: crcAt, found, expected: crcText(crc) }
  } else if (found !== found.toUpperCase()) {
    reading.warnings.push({ type: 'CrcLowerCase', found })
  }
}

/** Four hexadecimal digits of either case, or -1. */
function readHex(text: string): number {
  if (text.length !== 4) return -1
  let value = 0
  for (let at = 0; at < 4; at++) {
    const unit = text.charCodeAt(at)
    const letter = unit | 0x20
    if (unit >= 48 && unit <= 57) value = value * 16 + unit - 48
    else if (letter >= 97 && letter <= 102) value = value * 16 + letter - 87
    else return -1
  }
  return value
}
