import { err, ok, type Result } from '@cho40/values'
import { amountProblem } from '../encode.ts'
import type { EncodeProblem } from '../encode-problem.ts'
import { isAccount } from '../text-rule.ts'
import type { Bank } from './bank.ts'
import { bankByBin, findBank } from './find-bank.ts'

export type BankAppPayment = {
  /** The payer's bank, whose app is to open: BIN, code or name. */
  readonly app: string
  /** BIN and account of the payee. */
  readonly bin: string
  readonly account: string
  readonly amount?: number
  readonly memo?: string
  /** Name of the account holder. */
  readonly name?: string
  /** Where the app returns to; some apps fill in the transfer only when it is given. */
  readonly returnTo?: string
}

export type BankAppLink = {
  readonly url: string
  /** Whether the app fills in account, amount and memo. When false the payer must type them. */
  readonly autofills: boolean
}

export type BankAppProblem =
  | { readonly type: 'BankUnknown'; readonly field: 'app' | 'bin'; readonly found: string }
  | EncodeProblem

const LINK_BASE = 'https://dl.vietqr.io/pay'
/** Half a character, which no URL can carry. With the `u` flag whole pairs do not match. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu

/**
 * A link that opens the payer's bank app on his phone, by dl.vietqr.io (parameters of its page
 * `deeplink`). Offline apps must not rely on it: the page redirects over the network.
 */
export function bankAppLink(payment: BankAppPayment): Result<BankAppLink, BankAppProblem> {
  const { app, bin, account, amount } = payment
  const payer = findBank(app)
  if (payer === null) return err({ type: 'BankUnknown', field: 'app', found: app })
  const payee = bankByBin(bin)
  if (payee === null) return err({ type: 'BankUnknown', field: 'bin', found: bin })
  if (!isAccount(account)) return err({ type: 'QrAccountMalformed', found: account })
  const problem = amountProblem(amount)
  if (problem !== null) return err(problem)
  const parameters: [string, string | undefined][] = [
    ['app', linkToken(payer)],
    ['ba', `${account}@${linkToken(payee)}`],
    ['am', amount === undefined ? undefined : String(amount)],
    ['tn', payment.memo],
    ['bn', payment.name],
    ['url', payment.returnTo],
  ]
  return ok({ url: linkOf(parameters), autofills: payer.autofillsSince !== null })
}

/** vietqr.io names banks by its own code in lower case. */
function linkToken({ code }: Bank): string {
  return code.toLowerCase().replace(/[^0-9a-z]/g, '')
}

function linkOf(parameters: readonly (readonly [string, string | undefined])[]): string {
  const parts: string[] = []
  for (const [name, value] of parameters) {
    if (value === undefined || value === '') continue
    parts.push(`${name}=${encoded(value)}`)
  }
  return `${LINK_BASE}?${parts.join('&')}`
}

/** `@` may stand in a query as it is, and the page's own examples write it so. */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(LONE_SURROGATE, '\ufffd')).replaceAll('%40', '@')
}
