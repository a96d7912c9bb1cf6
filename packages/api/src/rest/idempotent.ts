import type { Problem } from '@cho40/contract'
import { answeredOnce, transact } from '@cho40/core'
import { err, type Result } from '@cho40/values'
import type { ApiContext } from '../context.ts'
import { callProcedure } from './call-procedure.ts'
import type { Offered } from './procedures.ts'

/** As the IETF's draft words it, an item in quotes; without them, as most programs send it. */
const KEY = /^"?([\x21\x23-\x5b\x5d-\x7e]{1,200})"?$/

/**
 * Runs a mutation. With an `Idempotency-Key` its answer is kept in the commit of its effect, under who
 * asks: the same key with the same body is answered the same and has no second effect, with another
 * body the problem is IdReused. Refusals are not kept. After seven days, or once somebody was
 * forgotten, the words of the answer are gone and the problem is AlreadyExists. An `id` that is left
 * out is made here.
 */
export function mutate(
  ctx: ApiContext,
  procedure: Offered,
  asked: { readonly input: unknown; readonly key: string | undefined },
): Promise<Result<unknown, Problem>> {
  const { input, key } = asked
  if (key === undefined) return callProcedure(ctx, procedure.name, input)
  const [, id] = KEY.exec(key) ?? []
  if (id === undefined) return Promise.resolve(err(wrongKey))
  // Who is not signed in has nobody to keep it under, and is refused by the procedure.
  if (!procedure.remembered || !ctx.actor) return callProcedure(ctx, procedure.name, input)
  const scope = `rest ${ctx.actor.personId}`
  return transact(ctx.deps, (tx) =>
    answeredOnce(tx, { scope, id, body: { procedure: procedure.name, input } }, () => {
      const inside = { ...ctx, deps: { ...ctx.deps, ...tx } }
      return callProcedure(inside, procedure.name, withId(inside, procedure, input))
    }),
  )
}

const wrongKey: Problem = {
  type: 'InvalidInput',
  issues: [{ path: 'Idempotency-Key', message: 'one to 200 visible ASCII characters' }],
}

function withId({ deps }: ApiContext, { idPrefix }: Offered, input: unknown): unknown {
  if (idPrefix === undefined || typeof input !== 'object' || input === null) return input
  return 'id' in input ? input : { ...input, id: deps.ids.make(idPrefix) }
}
