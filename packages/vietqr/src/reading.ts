import { faultAt, type LengthUnit, objectsOf, type Source, type Template } from './data-object.ts'
import type { AdditionalData, LanguageData, OtherTemplate, TaggedValues } from './fields.ts'
import type { QrProblem } from './problem.ts'
import type { QrWarning } from './warning.ts'

type Text = string | undefined

/**
 * What one pass over a payload has found so far. Every slot exists from the start, so that all
 * readings have one shape; `fieldsOf` leaves the empty ones out.
 */
export type Reading = Source & {
  payloadFormat: Text
  initMethod: Text
  bankBin: Text
  account: Text
  service: Text
  nestedService: Text
  guid: Text
  merchantId: Text
  mcc: Text
  currency: Text
  amount: Text
  tipIndicator: Text
  feeFixed: Text
  feePercent: Text
  country: Text
  merchantName: Text
  merchantCity: Text
  postalCode: Text
  accountTags: Record<string, string> | undefined
  payeeTags: TaggedValues | undefined
  beneficiaryTags: TaggedValues | undefined
  additional: AdditionalData | undefined
  language: LanguageData | undefined
  unreserved: Record<string, string> | undefined
  otherTemplates: OtherTemplate[] | undefined
  /** The tag whose template names the NAPAS payee; -1 while there is none. */
  payeeTag: number
  readonly warnings: QrWarning[]
  /** The first reason to refuse the payload. */
  problem: QrProblem | null
  /** Whether the objects of the root do not add up, so that no field can be trusted. */
  broken: boolean
}

export function openReading(text: string, unit: LengthUnit): Reading {
  return {
    text,
    unit,
    payloadFormat: undefined,
    initMethod: undefined,
    bankBin: undefined,
    account: undefined,
    service: undefined,
    nestedService: undefined,
    guid: undefined,
    merchantId: undefined,
    mcc: undefined,
    currency: undefined,
    amount: undefined,
    tipIndicator: undefined,
    feeFixed: undefined,
    feePercent: undefined,
    country: undefined,
    merchantName: undefined,
    merchantCity: undefined,
    postalCode: undefined,
    accountTags: undefined,
    payeeTags: undefined,
    beneficiaryTags: undefined,
    additional: undefined,
    language: undefined,
    unreserved: undefined,
    otherTemplates: undefined,
    payeeTag: -1,
    warnings: [],
    problem: null,
    broken: false,
  }
}

/** Notes why the object at `at` cannot be read, unless something else is wrong already. */
export function refuseAt(reading: Reading, at: number, template: Template): void {
  reading.problem ??= faultAt(reading, at, template)
}

/**
 * Notes repeated tags and empty values of a readable template. Called only for templates whose tags
 * do not simply ascend, or that hold an empty value. Of a repeated tag the last value counts here;
 * other readers take the first, which is why the caller must hear of it.
 */
export function noteOddities(reading: Reading, template: Template): void {
  const seen = new Set<string>()
  for (const { tag, value } of objectsOf(reading, template.from, template.to)) {
    const place = { template: template.path, tag }
    if (seen.has(tag)) reading.warnings.push({ type: 'TagRepeated', ...place })
    if (value === '') reading.warnings.push({ type: 'ValueEmpty', ...place })
    seen.add(tag)
  }
}
