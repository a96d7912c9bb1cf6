import { err, ok, type Result } from '@cho40/values'
import type { EncodeProblem } from './encode-problem.ts'
import { type AdditionalData, NAPAS_AID } from './fields.ts'
import { ADDITIONAL_LIMIT, TEXT_LIMITS } from './judge.ts'
import { firstNonAscii, isAccount, isDigits } from './text-rule.ts'
import { sealed, VALUE_MAX_LENGTH } from './write-object.ts'

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
  if (problem !== null) return err(problem)
  const additional = additionalOf(input)
  if (additional.length > VALUE_MAX_LENGTH) {
    const { length } = additional
    return err({ type: 'QrValueTooLong', tag: '62', length, limit: VALUE_MAX_LENGTH })
  }
  const amount = input.amount === undefined ? '' : object('54', String(input.amount))
  const head = `000201${object('01', input.initMethod ?? (amount === '' ? '11' : '12'))}`
  const shop =
    object('59', input.merchantName) +
    object('60', input.merchantCity) +
    object('61', input.postalCode)
  const purchase = `${object('52', input.mcc)}5303704${amount}5802VN${shop}`
  return ok(sealed(`${head}${payeeOf(input)}${purchase}${object('62', additional)}`))
}

/** One object of ASCII text already known to fit; an absent or empty value writes nothing. */
function object(tag: string, value: string | undefined): string {
  if (value === undefined || value === '') return ''
  const { length } = value
  return length < 10 ? `${tag}0${length}${value}` : `${tag}${length}${value}`
}

/** Tag 38. At 19 characters of account it is 63 long, so two digits always say its length. */
function payeeOf({ bin, account, service = 'QRIBFTTA' }: TransferQr): string {
  const beneficiary = `0006${bin}${object('01', account)}`
  return object('38', `00${NAPAS_AID.length}${NAPAS_AID}${object('01', beneficiary)}0208${service}`)
}

/** The value of tag 62, subtags ascending. */
function additionalOf(input: TransferQr): string {
  const memo = object('08', input.memo)
  const { billNumber, mobile, store, loyalty, reference, customer, terminal } = input
  return (
    object('01', billNumber) +
    object('02', mobile) +
    object('03', store) +
    object('04', loyalty) +
    object('05', reference) +
    object('06', customer) +
    object('07', terminal) +
    memo
  )
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

function textProblem(input: TransferQr): EncodeProblem | null {
  return (
    checkText('memo', input.memo, ADDITIONAL_LIMIT) ??
    checkText('merchantName', input.merchantName, TEXT_LIMITS.merchantName) ??
    checkText('merchantCity', input.merchantCity, TEXT_LIMITS.merchantCity) ??
    checkText('postalCode', input.postalCode, TEXT_LIMITS.postalCode) ??
    checkText('billNumber', input.billNumber, ADDITIONAL_LIMIT) ??
    checkText('mobile', input.mobile, ADDITIONAL_LIMIT) ??
    checkText('store', input.store, ADDITIONAL_LIMIT) ??
    checkText('loyalty', input.loyalty, ADDITIONAL_LIMIT) ??
    checkText('reference', input.reference, ADDITIONAL_LIMIT) ??
    checkText('customer', input.customer, ADDITIONAL_LIMIT) ??
    checkText('terminal', input.terminal, ADDITIONAL_LIMIT)
  )
}

/** Whether `text`, when there is one, is printable ASCII of at most `limit` characters. */
export function checkText(
  field: string,
  text: string | undefined,
  limit: number,
): EncodeProblem | null {
  if (text === undefined) return null
  const position = firstNonAscii(text)
  if (position !== -1) {
    const found = String.fromCodePoint(text.codePointAt(position) ?? 0)
    return { type: 'QrTextNotAscii', field, position, found }
  }
  const { length } = text
  return length <= limit ? null : { type: 'QrTextTooLong', field, length, limit }
}
