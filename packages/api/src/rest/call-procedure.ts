import type { Problem } from '@cho40/contract'
import { err, invariant, ok, type Result } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { invalidInput } from '../invalid-input.ts'
import { ProblemError } from '../problem-to-trpc.ts'
import { appRouter } from '../routers/index.ts'
import { callerOf } from '../trpc.ts'

const caller = callerOf(appRouter)

type Call = (input: unknown) => Promise<unknown>

/**
 * Asks a procedure as the typed interface does: the same checks of input and permission, the same
 * commands. Expected failures are results; a defect is thrown as it was.
 */
export async function callProcedure(
  ctx: ApiContext,
  name: string,
  input: unknown,
): Promise<Result<unknown, Problem>> {
  // A caller's names are made as they are asked for, so it is walked and not looked up.
  let at: unknown = caller(ctx)
  for (const part of name.split('.')) at = (at as Readonly<Record<string, unknown>>)[part]
  invariant(typeof at === 'function', 'only what the router has is asked for')
  try {
    return ok(await (at as Call)(input))
  } catch (error) {
    return err(expected(error))
  }
}

function expected(error: unknown): Problem {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof ProblemError) return cause.problem
  if (cause instanceof z.core.$ZodError) return invalidInput(cause)
  throw cause ?? error
}
