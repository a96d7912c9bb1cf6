import type { Fixture } from './a-town-over-http.ts'

/**
 * Who may ask a route, and how each answers. `path` gives the address of a thing that is there;
 * `absent` the same of one that is not, which must be answered alike to who may see neither.
 */
export type RouteRow = {
  readonly who:
    | 'everybody'
    | 'a provider that proves itself'
    | 'a permission'
    | 'a browser page of this site'
    /** Middleware: it has no answer of its own. */
    | 'nobody: passes on'
  readonly path?: (town: Fixture) => string
  readonly absent?: (town: Fixture) => string
  readonly send?: (town: Fixture) => unknown
  /** What a person who may gets for `path`. */
  readonly done?: number
  /** For what everybody may ask: the answer to a stranger. */
  readonly toStranger?: number
  /** A page of any site may read it; what that is stands in docs/guides/widget.md. */
  readonly forEverySite?: boolean
}

export const gone = (prefix: string) => `${prefix}_01m7xpe600e00800000009999z`
export const over = 'from=2026-11-01&to=2026-11-21'

export const book = (file: string) => ({
  path: (town: Fixture) => `${file.replace(':owner', town.stallId)}?${over}`,
  absent: () => `${file.replace(':owner', gone('stall'))}?${over}`,
})
export const statement = (rest: string, more = '') => ({
  path: (town: Fixture) =>
    `/api/v1/statements/${town.importId}${rest}?accountId=${town.accountId}${more}`,
  absent: (town: Fixture) =>
    `/api/v1/statements/${town.importId}${rest}?accountId=${gone('acct')}${more}`,
})
