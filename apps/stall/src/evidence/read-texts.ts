import { readBankText } from '@cho40/reconcile/sms'
import { err, type Instant, ok, type Result } from '@cho40/values'
import type { Movement } from './movement.ts'

export type TextsProblem = { type: 'OneTimePassword' } | { type: 'NotABankText' }

/** More than a person copies at once; the rest of a longer paste is not looked at. */
const MOST_TEXTS = 50

/**
 * The movements in pasted bank texts, one or several: texts stand apart by an empty line, or one a
 * line. A one-time password anywhere refuses the whole paste, and nothing of it is kept.
 */
export function readTexts(pasted: string, receivedAt: Instant): Result<Movement[], TextsProblem> {
  const movements: Movement[] = []
  for (const block of pasted.split(/\n\s*\n/).slice(0, MOST_TEXTS)) {
    const whole = readOne(block, receivedAt)
    const lines = block.split('\n').filter((line) => line.trim() !== '')
    const apart =
      lines.length > 1 ? lines.slice(0, MOST_TEXTS).map((l) => readOne(l, receivedAt)) : []
    if ([whole, ...apart].includes('secret')) return err({ type: 'OneTimePassword' })
    const readable = apart.filter((one) => typeof one === 'object')
    if (readable.length > 1) movements.push(...readable)
    else if (typeof whole === 'object') movements.push(whole)
    else movements.push(...readable)
  }
  return movements.length > 0 ? ok(movements) : err({ type: 'NotABankText' })
}

function readOne(text: string, receivedAt: Instant): Movement | 'secret' | 'unreadable' {
  const read = readBankText(text, { receivedAt })
  if (!read.ok) return read.problem.type === 'OneTimePassword' ? 'secret' : 'unreadable'
  const { direction, amount, memo, accountMask, occurredAt, precision, balanceAfter } = read.value
  const told = { how: 'text', direction, amount, memo, accountMask, occurredAt, precision } as const
  return balanceAfter === undefined ? told : { ...told, balanceAfter }
}
