import { Day, type Problem, SignedIndicators } from '@cho40/contract'
import { authorize, type Permission, SYSTEM_SCOPE } from '@cho40/core/access'
import {
  codeNames,
  dataValueSet,
  importPackage,
  packageBody,
  valuesToTell,
} from '@cho40/core/adoption'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { limited } from './limited.ts'
import { scopeOverPlace } from './place-scope.ts'
import { statusOf } from './problem-to-trpc.ts'
import { contextOf } from './sessions.ts'

/** A package of the largest size, written once more as JSON text. */
const PACKAGE_BYTES = 24 * 1024 * 1024
const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
const Query = z.strictObject({ from: Day, to: Day })

/**
 * `GET /api/v1/indicators/{unitCode}.package?from=…&to=…`: the accepted values of a unit, signed, for
 * another deployment. `GET ….dhis2.json`: the same as a DHIS2 dataValueSet by codes. `POST
 * /api/v1/indicators/packages`: takes a package over; only from keys that are trusted.
 */
export function indicatorExchangeRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/:file', async (c) => {
    const [, unitCode = '', kind = ''] =
      /^(\d{2}|\d{5})\.(package|dhis2\.json)$/.exec(c.req.param('file')) ?? []
    const asked = await askedValues(options, c, unitCode)
    if (!asked.ok) return c.json({ problem: asked.problem }, statusOf(asked.problem))
    if (kind === '') {
      return c.json({ problem: { type: 'NotFound', what: 'file', id: c.req.param('file') } }, 404)
    }
    const body = await (kind === 'package' ? signedText : dhis2Text)(options, asked.value)
    return c.body(body, 200, {
      ...PRIVATE,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="chi-tieu-${unitCode}.${kind}"`,
    })
  })
  app.post('/packages', limited(PACKAGE_BYTES), async (c) => {
    const allowed = await mayAct(options, c, {
      permission: 'system.administer',
      scopeOf: () => SYSTEM_SCOPE,
    })
    if (!allowed.ok) return c.json({ problem: allowed.problem }, statusOf(allowed.problem))
    const signed = SignedIndicators.safeParse(await c.req.json().catch(() => null))
    if (!signed.success) return c.json({ problem: invalidInput(signed.error) }, 400)
    const taken = await importPackage(options.deps, { signed: signed.data })
    return taken.ok
      ? c.json(taken.value)
      : c.json({ problem: taken.problem }, statusOf(taken.problem))
  })
  return app
}

type Asked = {
  readonly unitCode: string
  readonly from: MarketDay
  readonly to: MarketDay
}

/** Problems: NotSignedIn, NotAllowed, InvalidInput. */
async function askedValues(
  options: ApiOptions,
  c: Context,
  unitCode: string,
): Promise<Result<Asked, Problem>> {
  const permission = 'indicator.approve'
  const scopeOf: Needed['scopeOf'] = (ctx) => scopeOverPlace(ctx, { permission, unitCode })
  const allowed = await mayAct(options, c, { permission, scopeOf })
  if (!allowed.ok) return allowed
  const query = z.safeParse(Query, c.req.query())
  if (!query.success) return err(invalidInput(query.error))
  const { from, to } = query.data
  return ok({ unitCode, from, to })
}

type Needed = {
  readonly permission: Permission
  readonly scopeOf: (ctx: Awaited<ReturnType<typeof contextOf>>) => string | Promise<string>
}

async function mayAct(
  options: ApiOptions,
  c: Context,
  { permission, scopeOf }: Needed,
): Promise<Result<unknown, Problem>> {
  const ctx = await contextOf(options, c)
  if (!ctx.actor) return err({ type: 'NotSignedIn' })
  const scopeId = await scopeOf(ctx)
  return authorize(options.deps, { personId: ctx.actor.personId, permission, scopeId })
}

async function signedText({ deps, packageSigner }: ApiOptions, asked: Asked): Promise<string> {
  const wish = { ...asked, sender: asked.unitCode, madeAt: deps.clock.now() }
  return JSON.stringify(packageSigner.sign(await packageBody(deps, wish)))
}

async function dhis2Text({ deps }: ApiOptions, asked: Asked): Promise<string> {
  return JSON.stringify(dataValueSet(await valuesToTell(deps, asked), codeNames()))
}
