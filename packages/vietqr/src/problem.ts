/** Where in a payload a template stands: `` (the root), `38`, `38-01`, `62`, `64`, … */
export type TemplatePath = string

/**
 * Why a text is not a VietQR payload. `position` counts UTF-16 units from the start of the text
 * that was given, so `text.slice(position)` starts with what is wrong.
 */
export type QrProblem =
  | { readonly type: 'QrEmpty' }
  | { readonly type: 'QrTooLong'; readonly length: number; readonly limit: number }
  | {
      readonly type: 'QrBadTag' | 'QrBadLength'
      readonly position: number
      readonly template: TemplatePath
      readonly found: string
    }
  | {
      readonly type: 'QrValueCutOff'
      readonly position: number
      readonly template: TemplatePath
      readonly tag: string
      readonly expected: number
      readonly found: number
    }
  | {
      readonly type: 'QrTrailingCharacters'
      readonly position: number
      readonly template: TemplatePath
      readonly found: string
    }
  | { readonly type: 'QrFormatNotFirst'; readonly position: 0; readonly found: string }
  | { readonly type: 'QrCrcMissing'; readonly position: number; readonly expected: string }
  | { readonly type: 'QrCrcNotLast'; readonly position: number; readonly expected: string }
  | {
      readonly type: 'QrCrcMismatch'
      readonly position: number
      readonly found: string
      readonly expected: string
    }
