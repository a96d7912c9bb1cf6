import type { ProblemOf } from '@cho40/contract'
import type { BankNotice } from '@cho40/core/reconciliation'
import { type Dong, ok, type Result } from '@cho40/values'
import * as z from 'zod/mini'
import { isObject } from './json-body.ts'
import { unreadable } from './problems.ts'

/**
 * One event out of a message. Problems: UnreadableMessage with the path of the first field that is
 * wrong, below `at`.
 */
export function readAs<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  at: readonly PropertyKey[] = [],
): Result<T, ProblemOf<'UnreadableMessage'>> {
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return ok(parsed.data)
  const path = parsed.error.issues[0]?.path ?? []
  return unreadable(`bad-field:${[...at, ...path].map(String).join('.')}`)
}

/**
 * The notices of a message that carries a list. Trials are left out; one event that cannot be read
 * makes the message unreadable, for half of a message must not pass as the whole.
 */
export function readEach<T>(
  schema: z.ZodMiniType<T>,
  list: { readonly at: string; readonly events: readonly unknown[] },
  noticeOf: (event: T) => BankNotice,
): Result<readonly BankNotice[], ProblemOf<'UnreadableMessage'>> {
  const notices: BankNotice[] = []
  for (const [index, event] of list.events.entries()) {
    if (isTrial(event)) continue
    const read = readAs(schema, event, [list.at, index])
    if (!read.ok) return read
    notices.push(noticeOf(read.value))
  }
  return ok(notices)
}

/** Providers give the id 0 to what they send to try a webhook out; no transfer has it. */
export function isTrial(event: unknown): boolean {
  return isObject(event) && (event['id'] === 0 || event['id'] === '0')
}

/** The parts of a notice that a provider may leave out, as read from its message. */
export function whatIsKnown(of: {
  readonly virtualAccount: string
  readonly bankReference: string
  readonly balance: { readonly known?: Dong }
}): Pick<BankNotice, 'virtualAccount' | 'bankReference' | 'balanceAfter'> {
  return {
    ...(of.virtualAccount === '' ? {} : { virtualAccount: of.virtualAccount }),
    ...(of.bankReference === '' ? {} : { bankReference: of.bankReference }),
    ...(of.balance.known === undefined ? {} : { balanceAfter: of.balance.known }),
  }
}
