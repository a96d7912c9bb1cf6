import { MODERATION_REASONS, type ModerationReason } from '@cho40/contract'

/** Reasons as a row keeps them: their names, joined by a space. */
export function reasonsIn(words: string): ModerationReason[] {
  return MODERATION_REASONS.filter((reason) => words.split(' ').includes(reason))
}
