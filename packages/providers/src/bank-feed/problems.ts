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
  | `bad-field:${string}`

export function wrongSignature(reason: SignatureReason): Err<ProblemOf<'WrongSignature'>> {
  return err({ type: 'WrongSignature', reason })
}

export function unreadable(reason: ReadingReason): Err<ProblemOf<'UnreadableMessage'>> {
  return err({ type: 'UnreadableMessage', reason })
}
