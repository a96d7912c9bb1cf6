import { hash } from 'node:crypto'
import type { Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading, Tx } from './deps.ts'
import { prepared } from './prepared.ts'
import type { StoreTables } from './tables.ts'

/** SHA-256 of what was asked; two bodies of one id are told apart by it. */
export function requestHash(body: unknown): string {
  return hash('sha256', stableJson(body))
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
  command: Command,
  work: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const before = await answerBefore(tx, command)
  if (!before.ok) return before
  if (before.value !== undefined) return ok(JSON.parse(before.value) as T)
  const result = await work()
  if (!result.ok) return result
  await keep(tx, {
    scope: command.scope,
    id: command.id,
    request_hash: requestHash(command.body),
    answer: JSON.stringify(result.value ?? null),
    recorded_at: tx.clock.now(),
  })
  return result
}

type Command = { readonly scope: string; readonly id: string; readonly body: unknown }

const commandNamed = prepared((db, of: { scope: string; id: string }) =>
  db
    .selectFrom('cho_command')
    .select(['request_hash', 'answer'])
    .where('scope', '=', of.scope)
    .where('id', '=', of.id),
)
const keep = prepared((db, row: StoreTables['cho_command']) =>
  db.insertInto('cho_command').values(row),
)

/** The answer a client's id was given before, as JSON, if it was. Problems: IdReused. */
export async function answerBefore(
  on: Reading,
  { scope, id, body }: Command,
): Promise<Result<string | undefined, Problem>> {
  const [before] = await commandNamed(on, { scope, id })
  if (!before) return ok(undefined)
  return before.request_hash === requestHash(body)
    ? ok(before.answer)
    : err({ type: 'IdReused', id })
}
