import { crc16, crcText, hasLowerCase, readCrc } from './crc.ts'
import { endOf, type LengthUnit, objectAt, tagOf, tagText } from './data-object.ts'
import { readMerchant, settlePayee } from './read-merchant.ts'
import { readAdditional, readLanguage } from './read-template.ts'
import { noteOddities, openReading, type Reading, refuseAt } from './reading.ts'

const CRC_TAG = 63

/**
 * One pass over the payload with one meaning of its lengths. Refuses what has no single reading:
 * broken lengths, 00 not first, 63 not last, a wrong CRC. Everything else is left to the judge.
 * `quick` is the CRC of all but the last four characters where the caller has it, else -1.
 */
export function readPayload(text: string, unit: LengthUnit, quick: number): Reading {
  const reading = openReading(text, unit)
  const limit = text.length
  let first = -1
  let crcAt = -1
  let crcEnd = -1
  let last = -1
  let odd = false
  for (let at = 0; at < limit; ) {
    const object = objectAt(reading, at, limit)
    if (object < 0) return unreadable(reading, at)
    const tag = tagOf(object)
    const end = endOf(object)
    if (at === 0) first = tag
    // 63 closes the payload after 64 and 80: that is the order of the standard.
    if (tag !== CRC_TAG) {
      odd ||= tag <= last || end === at + 4
      last = tag > last ? tag : last
      takeRoot(reading, at, object)
    } else if (crcAt === -1) {
      crcAt = at + 4
      crcEnd = end
    } else odd = true
    at = end
  }
  if (odd) noteOddities(reading, { from: 0, to: limit, path: '' })
  if (first !== 0) {
    reading.problem = { type: 'QrFormatNotFirst', position: 0, found: tagText(first) }
  } else {
    checkCrc(reading, { at: crcAt, end: crcEnd, quick })
  }
  settlePayee(reading)
  return reading
}

function unreadable({ text, unit }: Reading, at: number): Reading {
  const reading = openReading(text, unit)
  refuseAt(reading, at, { from: 0, to: text.length, path: '' })
  reading.broken = true
  return reading
}

function takeRoot(reading: Reading, at: number, object: number): void {
  const tag = tagOf(object)
  const end = endOf(object)
  if (tag >= 52 && tag <= 61) takeText(reading, at, object)
  else if (tag >= 26 && tag <= 51) readMerchant(reading, at + 4, end)
  else if (tag === 0) reading.payloadFormat = reading.text.slice(at + 4, end)
  else if (tag === 1) reading.initMethod = reading.text.slice(at + 4, end)
  else if (tag === 62) readAdditional(reading, at + 4, end)
  else if (tag === 64) readLanguage(reading, at + 4, end)
  else takeTagged(reading, at, object)
}

function takeText(reading: Reading, at: number, object: number): void {
  const value = reading.text.slice(at + 4, endOf(object))
  switch (tagOf(object)) {
    case 52:
      reading.mcc = value
      break
    case 53:
      reading.currency = value
      break
    case 54:
      reading.amount = value
      break
    case 55:
      reading.tipIndicator = value
      break
    case 56:
      reading.feeFixed = value
      break
    case 57:
      reading.feePercent = value
      break
    case 58:
      reading.country = value
      break
    case 59:
      reading.merchantName = value
      break
    case 60:
      reading.merchantCity = value
      break
    default:
      reading.postalCode = value
  }
}

/** 02-25 belong to card schemes and private apps, 65-99 to whoever wrote them: kept by number. */
function takeTagged(reading: Reading, at: number, object: number): void {
  const tag = tagOf(object)
  const values: Record<string, string> = (tag < 26 ? reading.accountTags : reading.unreserved) ?? {}
  values[tagText(tag)] = reading.text.slice(at + 4, endOf(object))
  if (tag < 26) reading.accountTags = values
  else reading.unreserved = values
}

/** Where the value of the first tag 63 stands. `quick` is the CRC up to the last four characters. */
type CrcPlace = { readonly at: number; readonly end: number; readonly quick: number }

function checkCrc(reading: Reading, { at, end, quick }: CrcPlace): void {
  const { text } = reading
  if (at === -1) {
    const expected = crcText(crc16(`${text}6304`))
    reading.problem = { type: 'QrCrcMissing', position: text.length, expected }
    return
  }
  const crc = quick !== -1 && at === text.length - 4 ? quick : crc16(text, at)
  if (end !== text.length) {
    reading.problem = { type: 'QrCrcNotLast', position: at - 4, expected: crcText(crc) }
  } else if (readCrc(text, at) !== crc) {
    const found = text.slice(at)
    reading.problem = { type: 'QrCrcMismatch', position: at, found, expected: crcText(crc) }
  } else if (hasLowerCase(text, at)) {
    reading.warnings.push({ type: 'CrcLowerCase', found: text.slice(at) })
  }
}
