import { authorize, type Permission } from '@cho40/core/access'
import { initTRPC } from '@trpc/server'
import * as z from 'zod/mini'
import type { ApiContext } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { outageOf } from './outage.ts'
import { ProblemError, problemToTrpc, unwrap } from './problem-to-trpc.ts'

/** What each procedure says of itself: the permission it asks for, or for whom it is. */
export type ProcedureMeta = { readonly access: Permission | 'everybody' | 'signed in' }

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    // Stack traces would tell a stranger how the server is built.
    isDev: false,
    errorFormatter({ shape, error }) {
      const problem = problemOf(error)
      const data = { ...shape.data, problem }
      return { ...shape, message: messageOf(error, problem), data }
    },
  })

/** A defect's own words name tables and files: nobody outside reads them. */
function messageOf(
  error: { readonly code: string; readonly message: string },
  problem: { readonly type: string } | undefined,
): string {
  if (problem) return problem.type
  return error.code === 'INTERNAL_SERVER_ERROR' ? 'Internal' : error.message
}

/** The typed problem behind an error; undefined for a defect, which tells nobody anything. */
function problemOf(error: { readonly cause?: unknown }) {
  if (error.cause instanceof ProblemError) return error.cause.problem
  if (error.cause instanceof z.core.$ZodError) {
    return invalidInput(error.cause)
  }
  const outage = outageOf(error.cause)
  return outage && { type: outage.type }
}

export const router = t.router

/** Asks a router's procedures without HTTP. */
export const callerOf = t.createCallerFactory

/** For everybody; the only one without a permission. */
export const openProcedure = t.procedure.meta({ access: 'everybody' })

/** For people who are signed in, about themselves. */
export const signedInProcedure = t.procedure.meta({ access: 'signed in' }).use(({ ctx, next }) => {
  if (!ctx.actor) throw problemToTrpc({ type: 'NotSignedIn' })
  return next({ ctx: { ...ctx, actor: ctx.actor } })
})

/**
 * For those who hold `permission` over the thing the input names. Every procedure that touches
 * somebody's data is made here; what is not granted is refused before the input reaches a command.
 */
export function allowedProcedure<Schema extends z.ZodMiniType>(
  permission: Permission,
  schema: Schema,
  scopeOf: (input: z.output<Schema>, ctx: ApiContext) => string | Promise<string | undefined>,
) {
  const procedure = signedInProcedure.meta({ access: permission })
  return procedure.input(schema).use(async ({ ctx, input, next }) => {
    const scopeId = (await scopeOf(input as z.output<Schema>, ctx)) ?? ''
    const { personId } = ctx.actor
    unwrap(await authorize(ctx.deps, { personId, permission, scopeId }))
    return next()
  })
}
