import { type Dong, dong, err, type Instant, MAX_POSTING, ok, type Result } from '@cho40/values'
import type { Direction } from '../bank-time.ts'
import { readAmount } from '../statement/cell-amount.ts'
import type { BankText, BankTextProblem } from './bank-text.ts'
import { COMMON_MEMO, TEXT_LAYOUTS } from './text-layouts.ts'
import { textTime } from './text-time.ts'

/** Long texts are joined from a few messages; more is not a bank's. */
const MAX_LENGTH = 2000

const ONE_TIME_PASSWORD =
  /\bOTP\b|\bma (?:xac thuc|xac nhan|kich hoat)\b|\bmat khau (?:mot|1) lan\b|\bSmart OTP\b/i
const ACCOUNT = /\b(?:TK|Tai khoan|STK|So TK)\s*:?\s*(?:so\s*)?([\dx*]{4,24})/i
const SIGNED = /(?<![\w.,])([+-])\s*(\d[\d.,]*\d|\d)(?![\d:/-])/g
const IN_WORDS =
  /\b(tang|ghi co|phat sinh co|nhan duoc|da nhan|giam|ghi no|phat sinh no|da chuyen|tru)\b[^\d+-]{0,15}(\d[\d.,]*\d)/i
const BALANCE =
  /\b(?:SDC|SDKD|SD|So du(?: cuoi| kha dung| hien tai| TK)?)\b\s*:?\s*([+-]?\d[\d.,]*\d|\d)(?=\s*(?:VND|d|dong)?\b|\s|[.;|]|$)/gi

/**
 * Reads a bank's text message or push text. Incoming or outgoing comes from the sign or from words
 * (tăng, giảm, ghi có, ghi nợ); amounts in any form of a bank; the first balance is the account's.
 * What a payer wrote in the memo is never searched for amounts, and one-time passwords are refused
 * before anything else is looked at. Never throws.
 */
export function readBankText(
  text: string,
  { receivedAt }: { readonly receivedAt: Instant },
): Result<BankText, BankTextProblem> {
  const plain = withoutMarks(text.slice(0, MAX_LENGTH))
  const layout = TEXT_LAYOUTS.find(({ mark }) => mark.test(plain))
  const [from, to] = (layout?.memo ?? COMMON_MEMO).exec(plain)?.indices?.[1] ?? [0, 0]
  const memo = plain.slice(from, to)
  const frame = `${plain.slice(0, from)} ${plain.slice(to)}`
  if (ONE_TIME_PASSWORD.test(frame)) return err({ type: 'OneTimePassword' })
  const account = ACCOUNT.exec(frame)?.[1]
  const money = moneyOf(frame)
  if (account === undefined && money === undefined) return err({ type: 'NotABankText' })
  if (account === undefined) return err({ type: 'UnreadableBankText', field: 'account' })
  if (money === undefined) return err({ type: 'UnreadableBankText', field: 'amount' })
  const balance = balanceOf(frame)
  return ok({
    evidence: 'weak',
    ...(layout === undefined ? {} : { bank: layout.bank }),
    accountMask: account.toLowerCase().replaceAll('*', 'x'),
    ...money,
    ...(balance === undefined ? {} : { balanceAfter: balance }),
    ...textTime(frame, receivedAt),
    memo: memo
      .replace(/\s+/g, ' ')
      .replace(/\.{2,}$/, '')
      .trim(),
  })
}

/** Whether an account can be the one of a mask: `0xxx5847` fits `0123455847`. */
export function fitsMask(mask: string, account: string): boolean {
  const [head = '', ...rest] = mask.toLowerCase().split(/x+/)
  const tail = rest.at(-1)
  if (tail === undefined) return mask === account
  return (
    account.length >= head.length + tail.length &&
    account.startsWith(head) &&
    account.endsWith(tail)
  )
}

function moneyOf(frame: string): { direction: Direction; amount: Dong } | undefined {
  for (const [, sign, digits] of frame.matchAll(SIGNED)) {
    const amount = amountOf(digits)
    if (amount !== undefined) return { direction: sign === '+' ? 'in' : 'out', amount }
  }
  const [, word = '', digits] = IN_WORDS.exec(frame) ?? []
  const amount = amountOf(digits)
  if (amount === undefined) return undefined
  return { direction: /tang|co|nhan/i.test(word) ? 'in' : 'out', amount }
}

function amountOf(digits = ''): Dong | undefined {
  const amount = readAmount(digits)
  return typeof amount === 'number' && amount > 0 && amount <= MAX_POSTING
    ? dong(amount)
    : undefined
}

function balanceOf(frame: string): Dong | undefined {
  for (const [, digits] of frame.matchAll(BALANCE)) {
    const amount = readAmount(digits ?? '')
    if (typeof amount === 'number') return dong(amount)
  }
  return undefined
}

/** Case and length of words stay; only marks go, composed or not. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
}
