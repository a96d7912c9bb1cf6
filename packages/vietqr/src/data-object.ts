import type { QrProblem, TemplatePath } from './problem.ts'
import { isPrintableAscii } from './text-rule.ts'

/**
 * What the two length digits count. NAPAS and EMVCo say characters, some generators count UTF-8
 * bytes. `units` is the fast case in which a character is one UTF-16 unit.
 */
export type LengthUnit = 'units' | 'characters' | 'bytes'

/** A text of data objects: two digits of tag, two of length, and the value. */
export type Source = { readonly text: string; readonly unit: LengthUnit }

/** A template as a stretch of the source. The path of the root is empty. */
export type Template = {
  readonly from: number
  readonly to: number
  readonly path: TemplatePath
}

/**
 * The object that starts at `at`, as one number: `tagOf` and `endOf` take it apart, and its value
 * starts at `at + 4`. Gives -1 when no object stands there or it does not fit before `limit`;
 * `faultAt` then says why. A number, because this runs for every object of every payload.
 */
export function objectAt(source: Source, at: number, limit: number): number {
  const { text } = source
  if (limit - at < 4) return -1
  const tag = digitsAt(text, at)
  const length = digitsAt(text, at + 2)
  if (tag < 0 || length < 0) return -1
  const end = source.unit === 'units' ? at + 4 + length : skip(source, at + 4, length)
  return end > limit ? -1 : tag * END_RANGE + end
}

/** More than any payload is long (`QR_MAX_LENGTH`), so the end of a value stays below it. */
const END_RANGE = 0x10000

export function tagOf(object: number): number {
  return object >>> 16
}

export function endOf(object: number): number {
  return object & (END_RANGE - 1)
}

/** The number that two digits write, or -1. */
export function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** Why no object can be read at `at`. */
export function faultAt({ text, unit }: Source, at: number, template: Template): QrProblem {
  const { to, path } = template
  if (to - at < 4) {
    const found = text.slice(at, to)
    return { type: 'QrTrailingCharacters', position: at, template: path, found }
  }
  for (const [type, position] of [
    ['QrBadTag', at],
    ['QrBadLength', at + 2],
  ] as const) {
    if (digitsAt(text, position) >= 0) continue
    return { type, position, template: path, found: text.slice(position, position + 2) }
  }
  return {
    type: 'QrValueCutOff',
    position: at,
    template: path,
    tag: text.slice(at, at + 2),
    expected: digitsAt(text, at + 2),
    found: measure(text.slice(at + 4, to), unit),
  }
}

export type RawObject = { readonly tag: string; readonly value: string }

/** The objects of a template that is known to be readable, copied out. */
export function objectsOf(source: Source, from = 0, to = source.text.length): RawObject[] {
  const { text } = source
  const objects: RawObject[] = []
  for (let at = from; at < to; ) {
    const object = objectAt(source, at, to)
    if (object < 0) break
    const end = endOf(object)
    objects.push({ tag: text.slice(at, at + 2), value: text.slice(at + 4, end) })
    at = end
  }
  return objects
}

/** Where `length` characters or bytes after `from` end; beyond the text when they do not fit. */
function skip({ text, unit }: Source, from: number, length: number): number {
  let at = from
  let left = length
  while (left > 0 && at < text.length) {
    const point = text.codePointAt(at) ?? 0
    left -= unit === 'bytes' ? utf8Size(point) : 1
    at += point > 0xffff ? 2 : 1
  }
  // A byte count that ends inside a character belongs to another reading of the text.
  return left === 0 ? at : Number.POSITIVE_INFINITY
}

/** How many characters (code points) or bytes `text` has, as the two length digits count them. */
export function measure(text: string, unit: LengthUnit): number {
  if (unit === 'units' || isPrintableAscii(text)) return text.length
  let size = 0
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0
    size += unit === 'bytes' ? utf8Size(point) : 1
    if (point > 0xffff) at += 1
  }
  return size
}

function utf8Size(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

export function tagText(tag: number): string {
  return tag < 10 ? `0${tag}` : String(tag)
}
