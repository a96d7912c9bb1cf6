import { createHash } from 'node:crypto'
import type { Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Tx } from './deps.ts'

/** SHA-256 of what was asked; two bodies of one id are told apart by it. */
export function requestHash(body: unknown): string {
  return createHash('sha256').update(stableJson(body)).digest('hex')
}

/** JSON with sorted keys, so that the order in which a client writes fields does not matter. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}

/**
 * Runs `work` at most once for a client's id: the same id with the same body gives the first answer
 * again, with another body IdReused. Refusals are not kept, so a corrected world may be asked again.
 * `scope` is the tenant: an id cannot be used to read another tenant's answer.
 */
export async function once<T>(
  tx: Tx,
  command: { readonly scope: string; readonly id: string; readonly body: unknown },
  work: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const hash = requestHash(command.body)
  const before = await tx.db
    .selectFrom('cho_command')
    .select(['request_hash', 'answer'])
    .where('scope', '=', command.scope)
    .where('id', '=', command.id)
    .executeTakeFirst()
  if (before) {
    if (before.request_hash !== hash) return err({ type: 'IdReused', id: command.id })
    return ok(JSON.parse(before.answer) as T)
  }
  const result = await work()
  if (!result.ok) return result
  await tx.db
    .insertInto('cho_command')
    .values({
      scope: command.scope,
      id: command.id,
      request_hash: hash,
      answer: JSON.stringify(result.value ?? null),
      recorded_at: tx.clock.now(),
    })
    .execute()
  return result
}
