import { err, ok, type Result } from '@cho40/values'
import { type LengthUnit, objectsOf, type RawObject } from './data-object.ts'
import { decodeVietQr, lengthUnitOf } from './decode.ts'
import { amountProblem, checkText } from './encode.ts'
import type { EncodeProblem } from './encode-problem.ts'
import type { QrKind } from './fields.ts'
import { ADDITIONAL_LIMIT } from './judge.ts'
import type { QrProblem } from './problem.ts'
import type { QrWarning } from './warning.ts'
import { openWriter, sealed, write } from './write-object.ts'

/** What to ask for with a scanned code. Absent keeps what is printed, null takes it out. */
export type NewRequest = {
  readonly amount?: number | null
  readonly memo?: string | null
}

export type ReuseProblem =
  | QrProblem
  | EncodeProblem
  | { readonly type: 'QrNotTransfer'; readonly kind: QrKind }
  /** The scanned code repeats a tag: banks disagree on which one counts. */
  | { readonly type: 'QrAmbiguous'; readonly warnings: readonly QrWarning[] }

/**
 * A vendor's own code with another amount and memo. Only 01, 54, 62-08 and the CRC change; all else
 * stays as scanned, in its place and byte for byte, because wallets check fields that nobody else
 * can make: MoMo answers only to its own reference in 62-05 and to tag 80.
 */
export function withAmountAndMemo(
  payload: string,
  request: NewRequest,
): Result<string, ReuseProblem> {
  const decoded = decodeVietQr(payload)
  if (!decoded.ok) return decoded
  const { fields, warnings } = decoded.value
  if (fields.kind !== 'vietqr') return err({ type: 'QrNotTransfer', kind: fields.kind ?? 'other' })
  const repeated = warnings.filter(isAmbiguous)
  if (repeated.length > 0) return err({ type: 'QrAmbiguous', warnings: repeated })
  const { amount, memo } = request
  const problem =
    amountProblem(amount ?? undefined) ?? checkText('memo', memo ?? '', ADDITIONAL_LIMIT)
  if (problem !== null) return err(problem)
  const unit = lengthUnitOf(payload)
  const scanned = objectsOf({ text: payload, unit })
  const objects = withMemo(withAmount(scanned, amount), { memo, unit })
  return objects.ok ? written(objects.value, unit) : objects
}

/** Warnings after which two readers may see two different payments. */
function isAmbiguous({ type }: QrWarning): boolean {
  return type === 'TagRepeated' || type === 'PayeeRepeated'
}

function withAmount(objects: RawObject[], amount: number | null | undefined): RawObject[] {
  const priced =
    amount === undefined ? objects : put(objects, '54', amount === null ? null : String(amount))
  if (priced.some(({ tag }) => tag === '54')) return put(priced, '01', '12')
  return amount === null ? put(priced, '01', '11') : priced
}

type NewMemo = { readonly memo: string | null | undefined; readonly unit: LengthUnit }

function withMemo(
  objects: RawObject[],
  { memo, unit }: NewMemo,
): Result<RawObject[], EncodeProblem> {
  if (memo === undefined) return ok(objects)
  const old = objects.find(({ tag }) => tag === '62')?.value ?? ''
  const parts = put(objectsOf({ text: old, unit }), '08', memo === '' ? null : memo)
  const additional = joined(parts, unit)
  if (!additional.ok) return additional
  return ok(put(objects, '62', additional.value === '' ? null : additional.value))
}

/** Sets one value in its place, adds it where the canonical order wants it, or takes it out. */
function put(objects: readonly RawObject[], tag: string, value: string | null): RawObject[] {
  const at = objects.findIndex((object) => object.tag === tag)
  if (value === null) return objects.filter((object) => object.tag !== tag)
  if (at !== -1) return objects.with(at, { tag, value })
  const next = objects.findIndex((object) => object.tag > tag)
  return objects.toSpliced(next === -1 ? objects.length : next, 0, { tag, value })
}

function joined(objects: readonly RawObject[], unit: LengthUnit): Result<string, EncodeProblem> {
  const writer = openWriter(unit)
  for (const { tag, value } of objects) write(writer, tag, value)
  return writer.problem === null ? ok(writer.text) : err(writer.problem)
}

function written(objects: readonly RawObject[], unit: LengthUnit): Result<string, EncodeProblem> {
  const body = joined(
    objects.filter(({ tag }) => tag !== '63'),
    unit,
  )
  return body.ok ? ok(sealed(body.value)) : body
}
