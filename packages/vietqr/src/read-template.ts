import { advance, type Cursor, openTemplate, tagText, valueOf } from './cursor.ts'
import { ADDITIONAL_NAMES, LANGUAGE_NAMES, type TaggedValues } from './fields.ts'
import { noteObject, type Reading } from './reading.ts'

/** Tag 62. A template that cannot be read in full is not reported in part. */
export function readAdditional(reading: Reading, parent: Cursor): void {
  const values = readNamed(reading, parent, (tag) => ADDITIONAL_NAMES[tag - 1])
  if (values !== null) reading.fields.additional = values
}

/** Tag 64. */
export function readLanguage(reading: Reading, parent: Cursor): void {
  const values = readNamed(reading, parent, (tag) => LANGUAGE_NAMES[tag])
  if (values !== null) reading.fields.language = values
}

type NameOfTag = (tag: number) => string | undefined

function readNamed(reading: Reading, parent: Cursor, nameOf: NameOfTag): TaggedValues | null {
  const cursor = openTemplate(parent)
  const values: Record<string, string> = {}
  while (advance(cursor)) {
    noteObject(reading, cursor)
    values[nameOf(cursor.tag) ?? tagText(cursor.tag)] = valueOf(cursor)
  }
  if (cursor.fault === null) return values
  reading.problem ??= cursor.fault
  return null
}
