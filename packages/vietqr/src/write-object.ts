import { crc16, crcText } from './crc.ts'
import { type LengthUnit, measure } from './data-object.ts'
import type { EncodeProblem } from './encode-problem.ts'

/** Two digits can count no further. */
export const VALUE_MAX_LENGTH = 99

/** Collects the objects of one template, and the first value that does not fit. */
export type Writer = {
  text: string
  /** Length of `text` in `unit`, so that an enclosing template need not count again. */
  size: number
  readonly unit: LengthUnit
  problem: EncodeProblem | null
}

export function openWriter(unit: LengthUnit = 'characters'): Writer {
  return { text: '', size: 0, unit, problem: null }
}

/** Appends one object: tag, two digits of length, value. An absent value appends nothing. */
export function write(writer: Writer, tag: string, value: string | undefined): void {
  if (value === undefined) return
  append(writer, tag, { text: value, size: measure(value, writer.unit) })
}

/** Appends a template; one that turned out empty is left out. */
export function writeTemplate(writer: Writer, tag: string, template: Writer): void {
  writer.problem ??= template.problem
  if (template.text !== '') append(writer, tag, template)
}

function append(writer: Writer, tag: string, value: Pick<Writer, 'text' | 'size'>): void {
  const { text, size } = value
  if (size > VALUE_MAX_LENGTH) {
    writer.problem ??= { type: 'QrValueTooLong', tag, length: size, limit: VALUE_MAX_LENGTH }
  }
  writer.text += size < 10 ? `${tag}0${size}${text}` : `${tag}${size}${text}`
  writer.size += size + 4
}

/** The payload with tag 63 over everything before it. */
export function sealed(text: string): string {
  const body = `${text}6304`
  return body + crcText(crc16(body))
}
