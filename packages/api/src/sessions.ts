import { actorOf } from '@cho40/core/access'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ApiContext, ApiOptions } from './context.ts'

const SESSION_SECONDS = 90 * 86_400

/** `__Host-` binds the cookie to this host over HTTPS; browsers refuse the name on plain HTTP. */
function cookieName(options: ApiOptions): string {
  return options.secureCookies ? '__Host-cho40' : 'cho40'
}

/** Who asks: the session cookie, read once a request. */
export async function contextOf(options: ApiOptions, c: Context): Promise<ApiContext> {
  const token = getCookie(c, cookieName(options))
  const actor = token === undefined ? undefined : await actorOf(options.deps, token)
  return {
    ...options,
    actor,
    token,
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
