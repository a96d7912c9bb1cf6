import { type Dong, err, invariant, ok, type Result } from '@cho40/values'
import { AMOUNT_MAX, foldMemo } from '@cho40/vietqr'
import { client } from './client.ts'
import type { LinkField, VietQrIoProblem } from './problem.ts'

export type QuickLinkTemplate = 'compact' | 'compact2' | 'print' | 'qr_only'

export type QuickLink = {
  readonly bin: string
  readonly account: string
  readonly amount: Dong
  /** Letters, digits and single spaces, at most 25: as the banks carry it. */
  readonly memo: string
  /** The holder's name as the bank prints it; shown under the symbol by some templates. */
  readonly holderName: string
  readonly template?: QuickLinkTemplate
  readonly media?: 'png' | 'jpg'
}

/**
 * Address of a payment request's picture at vietqr.io, for a message or a page elsewhere. Made
 * without the network, but whoever opens it tells vietqr.io the account, the amount and the memo;
 * the product's own symbols need neither. Problems: LinkFieldRefused.
 *
 * The library leaves `/ ? # &` of its arguments as they are, so that a memo could add parameters to
 * the link: only what needs no escaping is let through, and the name is added here.
 */
export function quickLink(link: QuickLink): Result<URL, VietQrIoProblem> {
  const refused = refusedField(link)
  if (refused !== undefined) return err({ type: 'LinkFieldRefused', field: refused })
  const { template = 'compact2', media = 'png' } = link
  const text = client.genQuickLink({
    bank: link.bin,
    accountNumber: link.account,
    amount: String(link.amount),
    memo: link.memo,
    template,
    media: `.${media}`,
  })
  // The library writes a space as +, which in a path is a plus: the memo would reach the bank with it.
  const url = new URL(text.replaceAll('+', '%20'))
  const path = [link.bin, link.account, link.amount, link.memo, `${template}.${media}`].join('/')
  invariant(decodeURIComponent(url.pathname) === `/${path}`, 'the quick link says something else')
  url.searchParams.set('accountName', link.holderName)
  return ok(url)
}

function refusedField({
  bin,
  account,
  amount,
  memo,
  holderName,
}: QuickLink): LinkField | undefined {
  if (!/^\d{6}$/.test(bin)) return 'bin'
  if (!/^[A-Za-z0-9]{1,19}$/.test(account)) return 'account'
  if (amount < 1 || amount > AMOUNT_MAX) return 'amount'
  if (memo === '' || foldMemo(memo) !== memo) return 'memo'
  if (!/^[A-Z0-9][A-Z0-9 .&,'-]{0,69}$/.test(holderName)) return 'holderName'
  return undefined
}
