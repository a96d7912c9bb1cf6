/** Tag 62, by the names of its subtags; subtags 10-99 keep their number. */
export type AdditionalData = {
  readonly billNumber?: string
  readonly mobile?: string
  readonly store?: string
  readonly loyalty?: string
  readonly reference?: string
  readonly customer?: string
  readonly terminal?: string
  /** 62-08, what bank apps put into the transfer description. */
  readonly purpose?: string
  readonly consumerDataRequest?: string
  readonly [subtag: string]: string
}

/** Tag 64: the only place where Vietnamese with its marks is legal. */
export type LanguageData = {
  readonly lang?: string
  readonly name?: string
  readonly city?: string
  readonly [subtag: string]: string
}

/** A merchant template (02-51) of a scheme that is not read further. */
export type OtherTemplate = { readonly tag: string; readonly [subtag: string]: string }

/** Values by their two-digit tag. */
export type TaggedValues = Readonly<Record<string, string>>

/** `vietqr`: a NAPAS247 payee. `vnpay`: a VNPAY merchant. `other`: neither could be read. */
export type QrKind = 'vietqr' | 'vnpay' | 'other'

/** The wallet or gateway behind the payee, where its account numbers show it. */
export type WalletHint =
  | 'momo'
  | 'zalopay'
  | 'shopeepay'
  | 'viettelmoney'
  | 'vnptmoney'
  | 'payos-va'

/**
 * What a payload says, every value as printed there. A tag that is absent is an absent key, so
 * nothing is invented; unknown tags are kept by their number.
 */
export type VietQrFields = {
  /** 00 */
  readonly payloadFormat?: string
  /** 01: `11` static, `12` dynamic. */
  readonly initMethod?: string
  /** 02-25, card schemes and private tags. */
  readonly accountTags?: TaggedValues
  /** 26-51, other than the one that names the payee. */
  readonly otherTemplates?: readonly OtherTemplate[]
  /** 38-01-00 */
  readonly bankBin?: string
  /** 38-01-01 */
  readonly account?: string
  /** 38-02 */
  readonly service?: string
  /** A service code that stands inside 38-01, a frequent mistake of generators. */
  readonly nestedService?: string
  /** 38-00, or 26-00 of VNPAY. */
  readonly guid?: string
  /** 26-01 of VNPAY. */
  readonly merchantId?: string
  /** Subtags of 38 that NAPAS does not define. */
  readonly payeeTags?: TaggedValues
  /** Subtags of 38-01 that NAPAS does not define. */
  readonly beneficiaryTags?: TaggedValues
  /** 52 */
  readonly mcc?: string
  /** 53 */
  readonly currency?: string
  /** 54, as printed: see `payableAmount` for đồng. */
  readonly amount?: string
  /** 55 */
  readonly tipIndicator?: string
  /** 56 */
  readonly feeFixed?: string
  /** 57 */
  readonly feePercent?: string
  /** 58 */
  readonly country?: string
  /** 59 */
  readonly merchantName?: string
  /** 60 */
  readonly merchantCity?: string
  /** 61 */
  readonly postalCode?: string
  /** 62 */
  readonly additional?: AdditionalData
  /** 64 */
  readonly language?: LanguageData
  /** 65-99 */
  readonly unreserved?: TaggedValues
  readonly kind?: QrKind
  readonly walletHint?: WalletHint
}

/** Application ids of the two schemes that are read. */
export const NAPAS_AID = 'A000000727'
export const VNPAY_AID = 'A000000775'

/** Names of the subtags of 62, from 01. */
export const ADDITIONAL_NAMES = [
  'billNumber',
  'mobile',
  'store',
  'loyalty',
  'reference',
  'customer',
  'terminal',
  'purpose',
  'consumerDataRequest',
] as const

/** Names of the subtags of 64, from 00. */
export const LANGUAGE_NAMES = ['lang', 'name', 'city'] as const
