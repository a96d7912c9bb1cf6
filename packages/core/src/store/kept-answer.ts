import type { Problem } from '@cho40/contract'
import { err, type Instant, instantFromMs, instantToMs, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from './deps.ts'
import { requestHash } from './once.ts'
import { transact } from './transact.ts'

/** Whoever has not asked again by then has given up or asks what became of it in another way. */
const KEPT_MS = 7 * 86_400_000

/**
 * Runs `work` at most once for a program's `Idempotency-Key`: the same key with the same body gives the
 * first answer again for seven days, with another body IdReused. An answer may name people, so its
 * words go then, or earlier with {@link forgetKeptAnswers}; that the key was used stays for ever, and
 * the problem is AlreadyExists: there is no second effect, however late somebody asks.
 */
export async function answeredOnce<T>(
  tx: Tx,
  { scope, id, body }: { readonly scope: string; readonly id: string; readonly body: unknown },
  work: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const before = await tx.db
    .selectFrom('cho_kept_answer')
    .select(['request_hash', 'answer'])
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst()
  if (before?.answer === null) return err({ type: 'AlreadyExists', what: 'answer', id })
  const hash = requestHash(body)
  if (before) {
    return before.request_hash === hash
      ? ok(JSON.parse(before.answer) as T)
      : err({ type: 'IdReused', id })
  }
  const result = await work()
  if (!result.ok) return result
  await tx.db
    .insertInto('cho_kept_answer')
    .values({
      scope,
      id,
      request_hash: hash,
      answer: JSON.stringify(result.value ?? null),
      recorded_at: tx.clock.now(),
    })
    .execute()
  return result
}

/** Forgets what was answered more than seven days ago, and how it was asked. Returns how many. */
export function forgetOldAnswers(deps: Deps): Promise<Result<number, Problem>> {
  const until = instantFromMs(instantToMs(deps.clock.now()) - KEPT_MS)
  return transact(deps, async (tx) => ok(await forgetKeptAnswers(tx, until)))
}

/**
 * Forgets every answer up to a moment. Which of them name whom is not looked for: an erasure that
 * depended on finding the right words would one day miss some. Returns how many.
 */
export async function forgetKeptAnswers(tx: Tx, until: Instant): Promise<number> {
  const { numUpdatedRows } = await tx.db
    .updateTable('cho_kept_answer')
    .set({ request_hash: null, answer: null })
    .where('answer', 'is not', null)
    .where('recorded_at', '<=', until)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
