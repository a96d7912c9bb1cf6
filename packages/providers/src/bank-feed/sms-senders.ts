import type { TextBank } from '@cho40/reconcile/sms'

/**
 * Whose texts are listened to: a name that a bank writes under, or the package of its app where the
 * relay passes on push notes, and the bank it may speak for.
 */
export type SmsSenders = ReadonlyMap<string, TextBank>

/**
 * Brand names that banks are known to write under (research of public relays and speaker boxes; not
 * published by the banks as a list, so a deployment should check its own phone). Names in lower case.
 */
export const SMS_SENDERS: SmsSenders = new Map([
  ['vietcombank', 'vietcombank'],
  ['vcb', 'vietcombank'],
  ['vietinbank', 'vietinbank'],
  ['mbbank', 'mb'],
  ['mb', 'mb'],
  ['bidv', 'bidv'],
  ['agribank', 'agribank'],
  ['com.vnpay.agribank3g', 'agribank'],
  ['techcombank', 'techcombank'],
  ['acb', 'acb'],
  ['tpbank', 'tpbank'],
  ['sacombank', 'sacombank'],
])

/**
 * Whether a sender is on the list and the text is not written as another bank's. A text that does not
 * show its bank is taken as the sender's.
 */
export function mayWriteFor(
  senders: SmsSenders,
  sender: string,
  writtenAs: TextBank | undefined,
): boolean {
  const bank = senders.get(sender.trim().toLowerCase())
  return bank !== undefined && (writtenAs === undefined || writtenAs === bank)
}
