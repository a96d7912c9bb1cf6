import { authorize, type Permission } from '@cho40/core/access'
import { initTRPC } from '@trpc/server'
import * as z from 'zod/mini'
import type { ApiContext } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { outageOf } from './outage.ts'
import { ProblemError, problemToTrpc, unwrap } from './problem-to-trpc.ts'

const t = initTRPC.context<ApiContext>().create({
  // Stack traces would tell a stranger how the server is built.
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    data: { ...shape.data, problem: problemOf(error) },
  }),
})

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

/** For everybody; the only one without a permission. */
export const openProcedure = t.procedure

/** For people who are signed in, about themselves. */
export const signedInProcedure = t.procedure.use(({ ctx, next }) => {
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
  return signedInProcedure.input(schema).use(async ({ ctx, input, next }) => {
    const scopeId = (await scopeOf(input as z.output<Schema>, ctx)) ?? ''
    const { personId } = ctx.actor
    unwrap(await authorize(ctx.deps, { personId, permission, scopeId }))
    return next()
  })
}
