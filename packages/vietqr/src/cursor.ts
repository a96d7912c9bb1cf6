import type { QrProblem, TemplatePath } from './problem.ts'
import { isPrintableAscii } from './text-rule.ts'

/**
 * What the two length digits count. NAPAS and EMVCo say characters, some generators count UTF-8
 * bytes. `units` is the fast case in which a character is one UTF-16 unit.
 */
export type LengthUnit = 'units' | 'characters' | 'bytes'

/** Stands on one data object of a template: tag, and the value as positions, without copying. */
export type Cursor = {
  readonly text: string
  readonly unit: LengthUnit
  /** The template this one stands in, and its own tag there; the root has neither. */
  readonly parent: Cursor | null
  readonly ownTag: number
  /** Where the next object starts, and where the template ends. */
  at: number
  readonly end: number
  tag: number
  from: number
  to: number
  /** Whether this tag was already met in this template. */
  repeated: boolean
  readonly seen: [number, number, number, number]
  fault: QrProblem | null
}

export function openPayload(text: string, unit: LengthUnit): Cursor {
  return {
    text,
    unit,
    parent: null,
    ownTag: -1,
    at: 0,
    end: text.length,
    tag: -1,
    from: 0,
    to: 0,
    repeated: false,
    seen: [0, 0, 0, 0],
    fault: null,
  }
}

/** A cursor over the value the parent stands on. Templates are three deep at most: no recursion. */
export function openTemplate(parent: Cursor): Cursor {
  return {
    text: parent.text,
    unit: parent.unit,
    parent,
    ownTag: parent.tag,
    at: parent.from,
    end: parent.to,
    tag: -1,
    from: parent.from,
    to: parent.from,
    repeated: false,
    seen: [0, 0, 0, 0],
    fault: null,
  }
}

/** `` for the root, `38` for a template, `38-01` for a template in a template. */
export function pathOf({ parent, ownTag }: Cursor): TemplatePath {
  if (parent === null) return ''
  const tag = tagText(ownTag)
  return parent.parent === null ? tag : `${tagText(parent.ownTag)}-${tag}`
}

/** Steps to the next object. False at the end, or when `fault` says why the rest is unreadable. */
export function advance(cursor: Cursor): boolean {
  const { text, at, end } = cursor
  if (at >= end) return false
  if (end - at < 4) return stop(cursor, trailing(cursor))
  const tag = twoDigits(text, at)
  if (tag < 0) return stop(cursor, badDigits(cursor, 'QrBadTag'))
  const length = twoDigits(text, at + 2)
  if (length < 0) return stop(cursor, badDigits(cursor, 'QrBadLength'))
  const from = at + 4
  const to = cursor.unit === 'units' ? from + length : walk(cursor, from, length)
  if (to > end) return stop(cursor, cutOff(cursor, tag, length))
  const word = tag >> 5
  const bit = 1 << (tag & 31)
  const seen = cursor.seen[word as 0 | 1 | 2 | 3]
  cursor.repeated = (seen & bit) !== 0
  cursor.seen[word as 0 | 1 | 2 | 3] = seen | bit
  cursor.tag = tag
  cursor.from = from
  cursor.to = to
  cursor.at = to
  return true
}

export function valueOf(cursor: Cursor): string {
  return cursor.text.slice(cursor.from, cursor.to)
}

export function tagText(tag: number): string {
  return tag < 10 ? `0${tag}` : String(tag)
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** Where `length` characters or bytes after `from` end; beyond `end` when they do not fit. */
function walk(cursor: Cursor, from: number, length: number): number {
  const { text, end, unit } = cursor
  let at = from
  let left = length
  while (left > 0) {
    if (at >= end) return end + 1
    const point = text.codePointAt(at) ?? 0
    left -= unit === 'bytes' ? utf8Size(point) : 1
    at += point > 0xffff ? 2 : 1
  }
  // A byte count that ends inside a character belongs to another reading of the text.
  return left < 0 ? end + 1 : at
}

export function utf8Size(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
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

function stop(cursor: Cursor, fault: QrProblem): false {
  cursor.fault = fault
  return false
}

function trailing(cursor: Cursor): QrProblem {
  const { text, at, end } = cursor
  const template = pathOf(cursor)
  return { type: 'QrTrailingCharacters', position: at, template, found: text.slice(at, end) }
}

function badDigits(cursor: Cursor, type: 'QrBadTag' | 'QrBadLength'): QrProblem {
  const position = type === 'QrBadTag' ? cursor.at : cursor.at + 2
  const found = cursor.text.slice(position, position + 2)
  return { type, position, template: pathOf(cursor), found }
}

function cutOff(cursor: Cursor, tag: number, expected: number): QrProblem {
  const { text, unit, at, end } = cursor
  const found = measure(text.slice(at + 4, end), unit)
  const template = pathOf(cursor)
  return { type: 'QrValueCutOff', position: at, template, tag: tagText(tag), expected, found }
}
