import { err, ok, type Result } from '@cho40/values'
import type { EncodeProblem } from './encode-problem.ts'
import {
  ADDITIONAL_NAMES,
  LANGUAGE_NAMES,
  type OtherTemplate,
  type TaggedValues,
  type VietQrFields,
} from './fields.ts'
import { openWriter, sealed, type Writer, write, writeTemplate } from './write-object.ts'

/**
 * Writes fields exactly as they are, in the canonical order: 00 01, merchant tags, 52-62, 64-99, 63;
 * subtags ascending. It judges nothing, so that what `decodeVietQr` read can be written again; use
 * `encodeVietQr` for a code that people will pay. Refuses only values of more than 99 characters.
 */
export function encodeFields(fields: VietQrFields): Result<string, EncodeProblem> {
  const root = openWriter()
  write(root, '00', fields.payloadFormat)
  write(root, '01', fields.initMethod)
  if (fields.accountTags !== undefined) writeTagged(root, fields.accountTags)
  writeMerchants(root, fields)
  write(root, '52', fields.mcc)
  write(root, '53', fields.currency)
  write(root, '54', fields.amount)
  write(root, '55', fields.tipIndicator)
  write(root, '56', fields.feeFixed)
  write(root, '57', fields.feePercent)
  write(root, '58', fields.country)
  write(root, '59', fields.merchantName)
  write(root, '60', fields.merchantCity)
  write(root, '61', fields.postalCode)
  if (fields.additional !== undefined) {
    writeTemplate(root, '62', namedTemplate(fields.additional, ADDITIONAL_TAGS))
  }
  if (fields.language !== undefined) {
    writeTemplate(root, '64', namedTemplate(fields.language, LANGUAGE_TAGS))
  }
  if (fields.unreserved !== undefined) writeTagged(root, fields.unreserved)
  return root.problem === null ? ok(sealed(root.text)) : err(root.problem)
}

type NamedTag = readonly [tag: string, name: string]

const ADDITIONAL_TAGS = /* @__PURE__ */ ADDITIONAL_NAMES.map(
  (name, index): NamedTag => [`0${index + 1}`, name],
)
const LANGUAGE_TAGS = /* @__PURE__ */ LANGUAGE_NAMES.map(
  (name, index): NamedTag => [`0${index}`, name],
)

function namedTemplate(values: TaggedValues, tags: readonly NamedTag[]): Writer {
  const template = openWriter()
  if ('00' in values) write(template, '00', values['00'])
  for (const [tag, name] of tags) write(template, tag, values[name])
  for (const tag of tagsOf(values)) if (tag !== '00') write(template, tag, values[tag])
  return template
}

function writeMerchants(root: Writer, fields: VietQrFields): void {
  const { kind, otherTemplates } = fields
  if (otherTemplates === undefined) {
    if (kind === 'vietqr') writeNapas(root, fields)
    else if (kind === 'vnpay') writeVnpay(root, fields)
    return
  }
  const payeeTag = kind === 'vietqr' ? '38' : kind === 'vnpay' ? '26' : null
  const tags = otherTemplates.map(({ tag }) => tag)
  if (payeeTag !== null) tags.push(payeeTag)
  for (const tag of new Set(tags.sort())) {
    for (const other of otherTemplates) if (other.tag === tag) writeOther(root, other)
    if (tag !== payeeTag) continue
    if (kind === 'vietqr') writeNapas(root, fields)
    else writeVnpay(root, fields)
  }
}

function writeNapas(root: Writer, fields: VietQrFields): void {
  const beneficiary = openWriter()
  write(beneficiary, '00', fields.bankBin)
  write(beneficiary, '01', fields.account)
  write(beneficiary, '02', fields.nestedService)
  if (fields.beneficiaryTags !== undefined) writeTagged(beneficiary, fields.beneficiaryTags)
  const template = openWriter()
  write(template, '00', fields.guid)
  writeTemplate(template, '01', beneficiary)
  write(template, '02', fields.service)
  if (fields.payeeTags !== undefined) writeTagged(template, fields.payeeTags)
  writeTemplate(root, '38', template)
}

function writeVnpay(root: Writer, fields: VietQrFields): void {
  const template = openWriter()
  write(template, '00', fields.guid)
  write(template, '01', fields.merchantId)
  writeTemplate(root, '26', template)
}

function writeOther(root: Writer, other: OtherTemplate): void {
  const template = openWriter()
  writeTagged(template, other)
  writeTemplate(root, other.tag, template)
}

function writeTagged(writer: Writer, values: TaggedValues): void {
  for (const tag of tagsOf(values)) write(writer, tag, values[tag])
}

/** The keys that are tags, ascending. JavaScript itself would put `10` before `02`. */
function tagsOf(values: TaggedValues): string[] {
  const tags: string[] = []
  for (const key in values) if (/^\d\d$/.test(key)) tags.push(key)
  return tags.length > 1 ? tags.sort() : tags
}
