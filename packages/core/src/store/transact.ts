import type { Problem } from '@cho40/contract'
import type { Result } from '@cho40/values'
import type { Deps, Tx } from './deps.ts'
import { inSavepoint } from './writer.ts'

/**
 * The one way into a transaction. `work` gets deps bound to it; its `Err` or throw undoes what it
 * wrote. Inside another transaction it joins as a savepoint, so that a refused step can be answered
 * without losing the steps before it.
 */
export function transact<T>(
  deps: Deps | Tx,
  work: (tx: Tx) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  return 'afterCommit' in deps ? nested(deps, work) : outermost(deps, work)
}

function outermost<T>(
  deps: Deps,
  work: (tx: Tx) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  return deps.writer.run((db, afterCommit) => work({ ...deps, db, afterCommit } as Tx))
}

async function nested<T>(
  tx: Tx,
  work: (tx: Tx) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const effects: (() => void)[] = []
  const inner: Tx = { ...tx, afterCommit: (effect) => effects.push(effect) }
  const attempt = await inSavepoint(tx.db, () => work(inner))
  if ('thrown' in attempt) throw attempt.thrown
  if (attempt.result.ok) for (const effect of effects) tx.afterCommit(effect)
  return attempt.result
}
