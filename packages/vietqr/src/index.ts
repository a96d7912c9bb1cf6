export { type AmountProblem, isAmountText, payableAmount } from './amount.ts'
export { crc16, crcText } from './crc.ts'
export {
  type DecodedVietQr,
  decodeVietQr,
  type InspectedVietQr,
  inspectVietQr,
  isNapasConformant,
} from './decode.ts'
export { type DecodedJson, decodeToJson } from './decode-json.ts'
export { decodeScan, type ScannedVietQr } from './decode-scan.ts'
export { AMOUNT_MAX, encodeVietQr, type TransferQr, type TransferReferences } from './encode.ts'
export { encodeFields } from './encode-fields.ts'
export type { EncodeProblem } from './encode-problem.ts'
export type {
  AdditionalData,
  LanguageData,
  OtherTemplate,
  QrKind,
  TaggedValues,
  VietQrFields,
  WalletHint,
} from './fields.ts'
export { foldMemo, type MemoProblem, OUR_MEMO_LIMIT, ourMemo } from './memo.ts'
export type { QrProblem } from './problem.ts'
export { type QrScheme, schemeOf } from './scheme.ts'
export { breaksNapasFormat, type QrWarning } from './warning.ts'
export { type NewRequest, type ReuseProblem, withAmountAndMemo } from './with-amount-and-memo.ts'
