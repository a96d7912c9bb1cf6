import type { ProblemOf } from '@cho40/contract'
import { type Err, err } from '@cho40/values'

/** Why a message is not believed. The sender learns none of this; the log does. */
export type SignatureReason =
  | 'not-offered'
  | 'missing-header'
  | 'malformed-header'
  | 'missing-signature'
  | 'stale'
  | 'ambiguous'
  | 'unreadable-body'
  | 'expired'
  | 'no-match'

/** Why a message is not understood; after `bad-field:` comes the path of the field. */
export type ReadingReason =
  | 'too-long'
  | 'not-utf8'
  | 'not-json'
  | 'not-an-object'
  | 'too-deep'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'nul-character'
  | 'number-too-large'
  /** Of a bank's text: a password for one time, no notice of money, or one of another account. */
  | 'one-time-password'
  | 'not-a-bank-text'
  | 'sender-not-allowed'
  | 'another-account'
  | `bad-field:${string}`

export function wrongSignature(reason: SignatureReason): Err<ProblemOf<'WrongSignature'>> {
  return err({ type: 'WrongSignature', reason })
}

export function unreadable(reason: ReadingReason): Err<ProblemOf<'UnreadableMessage'>> {
  return err({ type: 'UnreadableMessage', reason })
}
