import { err, type Result } from '@cho40/values'
import { encodeFields } from './encode-fields.ts'
import type { EncodeProblem } from './encode-problem.ts'
import { type AdditionalData, NAPAS_AID, type VietQrFields } from './fields.ts'
import { ADDITIONAL_LIMIT, TEXT_LIMITS } from './judge.ts'
import type { FieldsDraft } from './reading.ts'
import { firstNonAscii, isAccount, isDigits } from './text-rule.ts'

/** The largest amount this library writes, in đồng. */
export const AMOUNT_MAX = 999_999_999_999

/** Tags 62-01 to 62-07; the memo is 62-08. */
export type TransferReferences = Pick<
  AdditionalData,
  'billNumber' | 'mobile' | 'store' | 'loyalty' | 'reference' | 'customer' | 'terminal'
>

/** What a payer is asked for. An empty text is the same as an absent one. */
export type TransferQr = TransferReferences & {
  /** Six digits: the bank, see `@cho40/vietqr/banks`. */
  readonly bin: string
  /** 1-19 letters and digits; a card number has digits only. */
  readonly account: string
  /** Whole đồng, 1 to {@link AMOUNT_MAX}. Absent: the payer types it. */
  readonly amount?: number
  /** Printable ASCII, at most 25: see `foldMemo` and `ourMemo`. */
  readonly memo?: string
  /** `QRIBFTTA` to an account (default), `QRIBFTTC` to a card. */
  readonly service?: 'QRIBFTTA' | 'QRIBFTTC'
  /** `11` may be paid many times, `12` once. By default `12` exactly when there is an amount. */
  readonly initMethod?: '11' | '12'
  readonly merchantName?: string
  readonly merchantCity?: string
  readonly postalCode?: string
  /** Four digits of ISO 18245. */
  readonly mcc?: string
}

/**
 * Writes a NAPAS247 transfer payload: static, dynamic, or semi-dynamic (a memo without an amount).
 * Refuses whatever a bank could read otherwise than it was meant: amounts that are not whole đồng in
 * range, marks and control characters, texts over the NAPAS limits, malformed BIN or account.
 */
export function encodeVietQr(input: TransferQr): Result<string, EncodeProblem> {
  const problem = payeeProblem(input) ?? amountProblem(input.amount) ?? textProblem(input)
  return problem === null ? encodeFields(fieldsOf(input)) : err(problem)
}

function payeeProblem(input: TransferQr): EncodeProblem | null {
  const { bin, account, service = 'QRIBFTTA', initMethod = '11', mcc } = input
  if (!isDigits(bin, 6)) return { type: 'QrBinMalformed', found: bin }
  if (!isAccount(account)) return { type: 'QrAccountMalformed', found: account }
  if (service !== 'QRIBFTTA') {
    if (service !== 'QRIBFTTC') return { type: 'QrServiceUnknown', found: service }
    if (!isDigits(account, account.length)) return { type: 'QrCardMalformed', found: account }
  }
  if (initMethod !== '11' && initMethod !== '12') {
    return { type: 'QrInitMethodUnknown', found: initMethod }
  }
  if (mcc !== undefined && !isDigits(mcc, 4)) return { type: 'QrMccMalformed', found: mcc }
  return null
}

/** Whole đồng that a bank takes; an absent amount is fine. */
export function amountProblem(amount: number | undefined): EncodeProblem | null {
  if (amount === undefined) return null
  if (Number.isSafeInteger(amount) && amount >= 1 && amount <= AMOUNT_MAX) return null
  return { type: 'QrAmountOutOfRange', found: amount, min: 1, max: AMOUNT_MAX }
}

const TEXT_RULES = [
  ['memo', ADDITIONAL_LIMIT],
  ['merchantName', TEXT_LIMITS.merchantName],
  ['merchantCity', TEXT_LIMITS.merchantCity],
  ['postalCode', TEXT_LIMITS.postalCode],
  ['billNumber', ADDITIONAL_LIMIT],
  ['mobile', ADDITIONAL_LIMIT],
  ['store', ADDITIONAL_LIMIT],
  ['loyalty', ADDITIONAL_LIMIT],
  ['reference', ADDITIONAL_LIMIT],
  ['customer', ADDITIONAL_LIMIT],
  ['terminal', ADDITIONAL_LIMIT],
] as const

function textProblem(input: TransferQr): EncodeProblem | null {
  for (const [field, limit] of TEXT_RULES) {
    const text = input[field]
    if (text === undefined) continue
    const problem = checkText(field, text, limit)
    if (problem !== null) return problem
  }
  return null
}

/** Whether `text` is printable ASCII of at most `limit` characters. */
export function checkText(field: string, text: string, limit: number): EncodeProblem | null {
  const position = firstNonAscii(text)
  if (position !== -1) {
    const found = String.fromCodePoint(text.codePointAt(position) ?? 0)
    return { type: 'QrTextNotAscii', field, position, found }
  }
  const { length } = text
  return length <= limit ? null : { type: 'QrTextTooLong', field, length, limit }
}

function fieldsOf(input: TransferQr): VietQrFields {
  const { amount, service = 'QRIBFTTA' } = input
  const fields: FieldsDraft = {
    payloadFormat: '01',
    initMethod: input.initMethod ?? (amount === undefined ? '11' : '12'),
    bankBin: input.bin,
    account: input.account,
    service,
    guid: NAPAS_AID,
    currency: '704',
    country: 'VN',
    kind: 'vietqr',
  }
  if (amount !== undefined) fields.amount = String(amount)
  if (input.mcc !== undefined) fields.mcc = input.mcc
  if (isText(input.merchantName)) fields.merchantName = input.merchantName
  if (isText(input.merchantCity)) fields.merchantCity = input.merchantCity
  if (isText(input.postalCode)) fields.postalCode = input.postalCode
  const additional = additionalOf(input)
  if (additional !== null) fields.additional = additional
  return fields
}

const REFERENCES = [
  'billNumber',
  'mobile',
  'store',
  'loyalty',
  'reference',
  'customer',
  'terminal',
] as const

function additionalOf(input: TransferQr): AdditionalData | null {
  let values: Record<string, string> | null = null
  for (const name of REFERENCES) {
    const text = input[name]
    if (!isText(text)) continue
    values ??= {}
    values[name] = text
  }
  if (isText(input.memo)) {
    values ??= {}
    values['purpose'] = input.memo
  }
  return values
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== ''
}
