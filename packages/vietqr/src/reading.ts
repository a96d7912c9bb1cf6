import { type Cursor, pathOf, tagText } from './cursor.ts'
import type { OtherTemplate, VietQrFields } from './fields.ts'
import type { QrProblem } from './problem.ts'
import type { QrWarning } from './warning.ts'

export type FieldsDraft = { -readonly [K in keyof VietQrFields]: VietQrFields[K] }

/** What one pass over a payload has found so far. */
export type Reading = {
  fields: FieldsDraft
  readonly warnings: QrWarning[]
  readonly others: OtherTemplate[]
  /** The tag whose template names the payee. */
  payeeTag: number
  /** The first reason to refuse the payload. */
  problem: QrProblem | null
}

/**
 * Notes what is odd about the object under the cursor. A repeated tag is read again and the last
 * one wins; other readers take the first, which is why the caller must hear of it.
 */
export function noteObject(reading: Reading, cursor: Cursor): void {
  if (!cursor.repeated && cursor.from !== cursor.to) return
  const at = { template: pathOf(cursor), tag: tagText(cursor.tag) }
  if (cursor.repeated) reading.warnings.push({ type: 'TagRepeated', ...at })
  if (cursor.from === cursor.to) reading.warnings.push({ type: 'ValueEmpty', ...at })
}
