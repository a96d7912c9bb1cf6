import { tidyName } from './tidy-name.ts'

/** The letters of the generated table. `places/unit-type.ts` in core reads them. */
const TYPES: readonly (readonly [string, string])[] = [
  ['Thành phố ', 'c'],
  ['Thị trấn ', 'n'],
  ['Đặc khu ', 'k'],
  ['Thị xã ', 's'],
  ['Phường ', 'p'],
  ['Huyện ', 'h'],
  ['Quận ', 'q'],
  ['Tỉnh ', 't'],
  ['Xã ', 'x'],
]

/** A name with its type in front, taken apart: `Xã Quang Thuận` → `xQuang Thuận`. Throws on no type. */
export function typeAndName(full: string): string {
  const tidy = full.normalize('NFC').trim()
  const found = TYPES.find(([word]) => tidy.toLowerCase().startsWith(word.toLowerCase()))
  if (found === undefined) throw new Error(`no type of unit in: ${full}`)
  const name = tidyName(tidy.slice(found[0].length))
  if (!/^[\p{L}\d][\p{L}\p{M}\d '.-]*$/u.test(name)) throw new Error(`odd name: ${full}`)
  return found[1] + name
}
