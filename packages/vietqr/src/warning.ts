import type { TemplatePath } from './problem.ts'

/**
 * What is readable but not as NAPAS writes it. A warning never hides a value: `fields` still says
 * what is printed, and the caller decides what it will pay.
 */
export type QrWarning =
  | {
      readonly type: 'TagRepeated' | 'ValueEmpty'
      readonly template: TemplatePath
      readonly tag: string
    }
  | { readonly type: 'CrcLowerCase'; readonly found: string }
  | { readonly type: 'LengthsCountBytes' }
  | { readonly type: 'PayeeUnreadable' }
  | { readonly type: 'AidMisplaced' | 'PayeeRepeated'; readonly tag: string }
  | {
      readonly type:
        | 'FormatUnknown'
        | 'InitMethodUnknown'
        | 'BinMalformed'
        | 'BinUnknown'
        | 'AccountMalformed'
        | 'ServiceMissing'
        | 'ServiceNested'
        | 'ServiceUnknown'
        | 'CurrencyNotDong'
        | 'CountryNotVietnam'
        | 'AmountMalformed'
      /** As printed; null when the tag is absent. */
      readonly found: string | null
    }
  | { readonly type: 'StaticWithAmount' | 'DynamicWithoutAmount' }
  | {
      readonly type: 'TextTooLong'
      readonly field: string
      readonly length: number
      readonly limit: number
    }
  | { readonly type: 'TextOutsideAscii'; readonly field: string }

/** Remarks that NAPAS allows, or that say nothing about the payload itself. */
const REMARKS: ReadonlySet<QrWarning['type']> = /* @__PURE__ */ new Set<QrWarning['type']>([
  'CrcLowerCase',
  'BinUnknown',
  'StaticWithAmount',
  'DynamicWithoutAmount',
])

/** Whether a warning says that the payload breaks the NAPAS format, not just that it is unusual. */
export function breaksNapasFormat(warning: QrWarning): boolean {
  return !REMARKS.has(warning.type)
}
