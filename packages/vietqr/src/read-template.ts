import { endOf, objectAt, type Template, tagOf, tagText } from './data-object.ts'
import { ADDITIONAL_NAMES, LANGUAGE_NAMES } from './fields.ts'
import { noteOddities, type Reading, refuseAt } from './reading.ts'

/** Tag 62, by the names of its subtags. A template that cannot be read in full is left out. */
export function readAdditional(reading: Reading, from: number, to: number): void {
  const { text } = reading
  const values: Record<string, string> = {}
  let last = -1
  let odd = false
  for (let at = from; at < to; ) {
    const object = objectAt(reading, at, to)
    if (object < 0) return refuseAt(reading, at, { from, to, path: '62' })
    const tag = tagOf(object)
    const end = endOf(object)
    odd ||= tag <= last || end === at + 4
    last = tag
    const value = text.slice(at + 4, end)
    if (tag === 8) values['purpose'] = value
    else values[ADDITIONAL_NAMES[tag - 1] ?? tagText(tag)] = value
    at = end
  }
  if (odd) noteOddities(reading, { from, to, path: '62' })
  reading.additional = values
}

/** Tag 64, likewise. */
export function readLanguage(reading: Reading, from: number, to: number): void {
  const template: Template = { from, to, path: '64' }
  const values: Record<string, string> = {}
  for (let at = from; at < to; ) {
    const object = objectAt(reading, at, to)
    if (object < 0) return refuseAt(reading, at, template)
    const tag = tagOf(object)
    const end = endOf(object)
    values[LANGUAGE_NAMES[tag] ?? tagText(tag)] = reading.text.slice(at + 4, end)
    at = end
  }
  noteOddities(reading, template)
  reading.language = values
}
