import { foldText } from '@cho40/values'

/** Companies that send for their users: their account says nothing of who paid. */
const WALLET = /\b(MOMO|ZALOPAY|ZION|VIETTEL MONEY|VNPT MONEY|SHOPEEPAY|VI MOMO|CONG TY|CTY)\b/

const BY_ACCOUNT = [
  /\bCT TU (?:TK )?(\d{6,19}) [A-Z]/,
  /\bTU TK (\d{6,19})\b/,
  /\.(\d{6,19})\.[A-Z0-9]{2,12}-[A-Z ]{3,70}\.\d{6}\b/,
]
const BY_NAME = /^([A-Z]{2,7}(?: [A-Z]{1,7}){1,5}) (?:CHUYEN (?:TIEN|KHOAN)|CK|CT)\b/

/**
 * Who paid, as a bank's text shows it: the payer's account where it is there, else their name; as a
 * key to compare, never to show. Undefined for a wallet, whose account is everybody's, and when the
 * text names nobody (research: the layouts of 174,655 public statement rows).
 */
export function payerOfMemo(memo: string): string | undefined {
  const text = foldText(memo).replace(/\s+/g, ' ').trim()
  if (WALLET.test(text)) return undefined
  for (const pattern of BY_ACCOUNT) {
    const account = pattern.exec(text)?.[1]
    if (account !== undefined) return `account:${account}`
  }
  const name = BY_NAME.exec(text)?.[1]
  return name === undefined ? undefined : `name:${name}`
}
