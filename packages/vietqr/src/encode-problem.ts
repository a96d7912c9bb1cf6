/** Why a payload is not written. `field` names the input, `found` repeats it. */
export type EncodeProblem =
  | {
      readonly type:
        | 'QrBinMalformed'
        | 'QrAccountMalformed'
        | 'QrCardMalformed'
        | 'QrServiceUnknown'
        | 'QrInitMethodUnknown'
        | 'QrMccMalformed'
      readonly found: string
    }
  | {
      readonly type: 'QrAmountOutOfRange'
      readonly found: number
      readonly min: number
      readonly max: number
    }
  | {
      readonly type: 'QrTextTooLong'
      readonly field: string
      readonly length: number
      readonly limit: number
    }
  | {
      readonly type: 'QrTextNotAscii'
      readonly field: string
      readonly position: number
      readonly found: string
    }
  /** The value of a tag has more than the 99 characters its two length digits can say. */
  | {
      readonly type: 'QrValueTooLong'
      readonly tag: string
      readonly length: number
      readonly limit: number
    }
