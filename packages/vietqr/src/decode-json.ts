import { decodeVietQr } from './decode.ts'
import type { VietQrFields } from './fields.ts'
import type { QrProblem } from './problem.ts'
import type { QrWarning } from './warning.ts'

export type DecodedJson =
  | {
      readonly valid: true
      readonly fields: VietQrFields
      readonly warnings: readonly QrWarning[]
    }
  | { readonly valid: false; readonly problem: QrProblem }

/** One line of `cho40 qr decode --json`: the answer for one payload, as plain data. */
export function decodeToJson(line: string): DecodedJson {
  const decoded = decodeVietQr(line)
  if (!decoded.ok) return { valid: false, problem: decoded.problem }
  const { fields, warnings } = decoded.value
  return { valid: true, fields, warnings }
}
