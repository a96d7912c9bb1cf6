import type { Problem, StatementMapProposal } from '@cho40/contract'
import { proposeColumnMap } from '@cho40/reconcile/statement'
import { err, ok, type Result } from '@cho40/values'
import { refusedFile } from './statement-refusal.ts'

/**
 * How a statement whose heading nobody knows might be read, with its first rows, for a person to
 * confirm; `rememberStatementMap` keeps what they say. Problems: UnreadableStatement.
 */
export async function proposeStatementMap(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<StatementMapProposal, Problem>> {
  const proposed = await proposeColumnMap(bytes, { fileName })
  if (!proposed.ok) return err(refusedFile(proposed.problem))
  const { map, sample, ...rest } = proposed.value
  // The number a row had in another file is the error file's own affair.
  const { sourceLine: _, ...columns } = map.columns
  return ok({ ...rest, map: { ...map, columns }, sample: sample.map(shown) })
}

type Sampled = StatementMapProposal['sample'][number]

function shown({ cells, row }: Sampled): Sampled {
  if (!row) return { cells }
  const { occurredAt, direction, amount, balanceAfter, memo } = row
  const facts = { occurredAt, direction, amount, memo }
  return { cells, row: balanceAfter === undefined ? facts : { ...facts, balanceAfter } }
}
