import type { Context, MiddlewareHandler } from 'hono'
import { clientAddress, networkOf } from '../client-address.ts'
import type { ApiOptions } from '../context.ts'
import { whoAsks } from '../sessions.ts'
import type { Claim, Remaining } from './limiter.ts'
import { secretsTried, type Weighed, weigh } from './request-kind.ts'

/**
 * Refuses with 429 what comes faster than people do, before anything is read or looked up: first by
 * network, then by who asks. `kindOf` is for a host that mounts routes of its own; left out, the
 * method and the path decide.
 */
export function limitOf(
  options: ApiOptions,
  kindOf: (c: Context) => Weighed = (c) => weigh(c.req.method, c.req.path),
): MiddlewareHandler {
  const { limits } = options
  if (!limits) return (_c, next) => next()
  const addressOf = options.clientAddress ?? clientAddress()
  return async (c, next) => {
    const asked = kindOf(c)
    if (asked.kind === 'free') return next()
    const first = limits.take(networkClaims(asked, c.req.path, networkOf(addressOf(c))))
    if (!first.ok) return tooMany(c, first.retryAfterSeconds)
    if (asked.kind !== 'own' && asked.kind !== 'sign-in') return next()
    const claims = await actorClaims(options, c, asked.cost)
    const second = limits.take(claims)
    if (!second.ok) return tooMany(c, second.retryAfterSeconds)
    await next()
    if (second.tightest && wantsToKnow(second.tightest)) tell(c, second.tightest)
  }
}

function networkClaims(asked: Weighed, path: string, network: string | undefined): Claim[] {
  if (network === undefined) return []
  const general: Claim = { on: 'network', name: network, cost: asked.cost }
  if (asked.kind === 'order') return [general, { on: 'order', name: network, cost: 1 }]
  if (asked.kind !== 'sign-in') return [general]
  return [general, { on: 'sign-in', name: network, cost: secretsTried(path) }]
}

async function actorClaims(options: ApiOptions, c: Context, cost: number): Promise<Claim[]> {
  const { actor } = await whoAsks(options, c)
  if (!actor) return []
  if (actor.kind === 'key') return [{ on: 'key', name: actor.keyId, cost }]
  const account: Claim = { on: 'account', name: actor.personId, cost }
  const { deviceId } = actor.session
  return deviceId === null ? [account] : [account, { on: 'device', name: deviceId, cost }]
}

function tooMany(c: Context, retryAfterSeconds: number): Response {
  c.header('retry-after', String(retryAfterSeconds))
  c.header('cache-control', 'no-store')
  if (c.req.header('accept')?.includes('text/html')) {
    return c.text(
      `Quá nhiều yêu cầu. Xin thử lại sau ${retryAfterSeconds} giây.\n` +
        `Too many requests. Please try again in ${retryAfterSeconds} seconds.\n`,
      429,
    )
  }
  return c.json({ problem: { type: 'TooManyRequests', retryAfterSeconds } }, 429)
}

/** Programs plan by it. A till that is far from its limit need not carry a hundred bytes a sale. */
function wantsToKnow({ on, policy, left }: Remaining): boolean {
  return on === 'key' || 2 * left < policy.burst
}

/** As draft-ietf-httpapi-ratelimit-headers words it. */
function tell(c: Context, { on, policy, left, fullInSeconds }: Remaining): void {
  const window = Math.ceil(policy.burst / policy.perSecond)
  c.header('ratelimit-policy', `"${on}";q=${policy.burst};w=${window}`)
  c.header('ratelimit', `"${on}";r=${left};t=${fullInSeconds}`)
}
