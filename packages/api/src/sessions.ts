import { type Actor, actorOf, actorOfKey, touchKey, touchSession } from '@cho40/core/access'
import { marketDayOf } from '@cho40/values'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { clientAddress, networkOf } from './client-address.ts'
import type { ApiContext, ApiOptions } from './context.ts'
import { publicOrigin } from './public-origin.ts'

/** The longest that a session lasts; the server ends it earlier where a role asks for that. */
const SESSION_SECONDS = 90 * 86_400

/**
 * The cookie that holds a session's secret. `__Host-` binds it to this host over HTTPS, with the path
 * `/`; browsers refuse the name on plain HTTP. A host with a log-in of its own sets it after `admit`.
 */
export function cookieName(options: Pick<ApiOptions, 'secureCookies'>): string {
  return options.secureCookies ? '__Host-cho40' : 'cho40'
}

export type WhoAsks = {
  readonly actor: Actor | undefined
  /** The session's secret; undefined for a key. */
  readonly token: string | undefined
  readonly network: string | undefined
}

const known = new WeakMap<Request, Promise<WhoAsks>>()

/**
 * Who makes a request: a service by `Authorization: Bearer`, else the person of the session cookie.
 * Read once a request, however many parts of it ask.
 */
export function whoAsks(options: ApiOptions, c: Context): Promise<WhoAsks> {
  const request = c.req.raw
  const before = known.get(request)
  if (before) return before
  const asking = look(options, c)
  known.set(request, asking)
  return asking
}

/**
 * The same, asked anew: what a request was allowed when it came may be over while a stream of it still
 * runs – its session ended, its key revoked.
 */
export function whoAsksNow(options: ApiOptions, c: Context): Promise<WhoAsks> {
  return look(options, c)
}

/** For other layers over the same commands: the person or service behind a request. */
export async function actorOfRequest(options: ApiOptions, c: Context): Promise<Actor | undefined> {
  return (await whoAsks(options, c)).actor
}

/** The key of a request, whether or not it opens anything. */
export function bearerOf(c: Context): string | undefined {
  return /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
}

async function look(options: ApiOptions, c: Context): Promise<WhoAsks> {
  const network = networkOf((options.clientAddress ?? clientAddress())(c))
  const bearer = bearerOf(c)
  // A wrong key is refused even beside a good cookie: whoever sends one means it.
  if (bearer !== undefined) {
    const use = await actorOfKey(options.deps, bearer)
    if (use && use.lastUsedOn !== marketDayOf(options.deps.clock.now())) {
      await quietly(options, () => touchKey(options.deps, use.actor.keyId))
    }
    return { actor: use?.actor, token: undefined, network }
  }
  const token = getCookie(c, cookieName(options))
  const actor = token === undefined ? undefined : await actorOf(options.deps, token)
  if (actor?.kind === 'person' && actor.session.stale) {
    await quietly(options, () => touchSession(options.deps, { id: actor.session.id, network }))
  }
  return { actor, token, network }
}

/** When a session was last used is not worth failing a request on a disk that is full. */
async function quietly({ log }: ApiOptions, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error({ error }, 'last use not noted')
  }
}

/** Everything a procedure or a route needs to know about one request. */
export async function contextOf(options: ApiOptions, c: Context): Promise<ApiContext> {
  return {
    ...options,
    ...(await whoAsks(options, c)),
    origin: (options.publicOrigin ?? publicOrigin())(c),
    setSession(value) {
      const common = {
        path: '/',
        httpOnly: true,
        secure: options.secureCookies,
        sameSite: 'Strict',
      } as const
      if (value === null) deleteCookie(c, cookieName(options), common)
      else setCookie(c, cookieName(options), value, { ...common, maxAge: SESSION_SECONDS })
    },
  }
}
