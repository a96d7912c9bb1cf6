import type { PersonId, Problem, SignView } from '@cho40/contract'
import { MarketRef, SignRef } from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import { sign as findSign, signsOfStall, stallsOfMarket } from '@cho40/core/market'
import { err, ok, type Result } from '@cho40/values'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { statusOf } from './problem-to-trpc.ts'
import { contextOf } from './sessions.ts'

/** One sign on A6, or four of it on A4 to cut; to open in a browser, or as a file for a print shop. */
const SignSheet = z.object({
  format: z._default(z.enum(['a6', 'a4x4']), 'a6'),
  as: z._default(z.enum(['html', 'pdf']), 'html'),
})
export type SignSheet = z.infer<typeof SignSheet>

export type PrintedFile = {
  readonly body: string | Uint8Array<ArrayBuffer>
  /** `content-type` and whatever else the file needs to be shown safely. */
  readonly headers: Readonly<Record<string, string>>
}

/** Several signs are told apart on paper by themselves: each stands there once, always as PDF. */
export type RenderSign = (
  sign: SignView | readonly [SignView, ...SignView[]],
  sheet: SignSheet,
) => Promise<PrintedFile>

const PRIVATE = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/**
 * `GET /print/signs/{signId}?format=a6|a4x4&as=html|pdf`: a registered sign, ready for paper. `GET
 * /print/market-signs/{marketId}?format=a6|a4x4`: the newest sign of every stall of a market, as PDF.
 */
export function printRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/signs/:id', async (c) => {
    const { actor } = await contextOf(options, c)
    if (!actor) return c.json({ problem: { type: 'NotSignedIn' } }, 401)
    const sheet = z.safeParse(SignSheet, c.req.query())
    if (!sheet.success) return c.json({ problem: invalidInput(sheet.error) }, 400)
    const sign = await printable(options, { personId: actor.personId, id: c.req.param('id') })
    if (!sign.ok) return c.json({ problem: sign.problem }, statusOf(sign.problem))
    const { body, headers } = await options.renderSign(sign.value, sheet.data)
    return c.body(body, 200, { ...headers, ...PRIVATE })
  })
  app.get('/market-signs/:id', async (c) => {
    const { actor } = await contextOf(options, c)
    if (!actor) return c.json({ problem: { type: 'NotSignedIn' } }, 401)
    const format = z.safeParse(SignSheet, c.req.query())
    if (!format.success) return c.json({ problem: invalidInput(format.error) }, 400)
    const id = c.req.param('id')
    const signs = await signsOfAll(options, { personId: actor.personId, id })
    if (!signs.ok) return c.json({ problem: signs.problem }, statusOf(signs.problem))
    const { body, headers } = await options.renderSign(signs.value, { ...format.data, as: 'pdf' })
    return c.body(body, 200, { ...headers, ...PRIVATE })
  })
  return app
}

/** By the numbers of the stalls. Problems: NotAllowed, NotFound (no stall has a sign). */
async function signsOfAll(
  { deps }: ApiOptions,
  { personId, id }: { readonly personId: PersonId; readonly id: string },
): Promise<Result<readonly [SignView, ...SignView[]], Problem>> {
  const market = z.safeParse(MarketRef, id)
  const scopeId = market.success ? market.data : ''
  const allowed = await authorize(deps, { personId, permission: 'sign.issue', scopeId })
  if (!allowed.ok) return allowed
  const stalls = market.success ? await stallsOfMarket(deps, market.data) : []
  const signs = []
  for (const stall of stalls) {
    const hanging = await signsOfStall(deps, stall.id)
    const [newest] = hanging
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .toSorted((a, b) => b.nth - a.nth)
    if (newest) signs.push(newest)
  }
  const [first, ...others] = signs
  return first ? ok([first, ...others]) : err({ type: 'NotFound', what: 'sign', id })
}

/** A withdrawn sign is not printed again. Problems: NotAllowed, NotFound. */
async function printable(
  { deps }: ApiOptions,
  { personId, id }: { readonly personId: PersonId; readonly id: string },
): Promise<Result<SignView, Problem>> {
  const signId = z.safeParse(SignRef, id)
  const found = signId.success ? await findSign(deps, signId.data) : undefined
  const scopeId = found?.ok ? found.value.stallId : ''
  const allowed = await authorize(deps, { personId, permission: 'sign.issue', scopeId })
  if (!allowed.ok) return allowed
  if (!found?.ok || found.value.withdrawnAt !== null) {
    return err({ type: 'NotFound', what: 'sign', id })
  }
  return ok(found.value)
}
