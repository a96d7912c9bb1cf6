import type { UnitType } from './unit-type.ts'

/** How a type is written before a name; an abbreviation needs its dot, a space or a number. */
const WRITTEN: readonly (readonly [UnitType, RegExp])[] = [
  ['thanh_pho', /^(?:thành phố|thanh pho|tp\b\.?|t\.p\.)\s*/u],
  ['thi_tran', /^(?:thị trấn|thi tran|tt\b\.?|t\.t\.)\s*/u],
  ['thi_xa', /^(?:thị xã|thi xa|tx\b\.?|t\.x\.)\s*/u],
  ['dac_khu', /^(?:đặc khu|dac khu|đk\.)\s*/u],
  ['phuong', /^(?:(?:phường|phuong)\s|p\.|p\s|p(?=\d))\s*/u],
  ['huyen', /^(?:(?:huyện|huyen)\s|h\.|h\s)\s*/u],
  ['quan', /^(?:(?:quận|quan)\s|q\.|q\s|q(?=\d))\s*/u],
  ['tinh', /^(?:(?:tỉnh|tinh)\s|t\.)\s*/u],
  ['xa', /^(?:(?:xã|xa)\s|x\.|x\s)\s*/u],
]

/** One way to read a text: as a bare name, or as a type and a name. */
export type NameReading = { readonly type: UnitType | null; readonly name: string }

/**
 * The ways to read a name someone wrote: `Quan Hoa` is the district Quan Hóa, or an urban district
 * Hoa. The whole text comes first.
 */
export function nameReadings(text: string): NameReading[] {
  const plain = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  const lower = plain.toLowerCase()
  const typed = WRITTEN.flatMap(([type, pattern]) => {
    const written = pattern.exec(lower)?.[0]
    const name = written === undefined ? '' : lower.slice(written.length)
    return name === '' ? [] : [{ type, name }]
  })
  return [{ type: null, name: plain }, ...typed]
}
