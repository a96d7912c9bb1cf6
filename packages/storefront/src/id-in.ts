import { type Id, isId } from '@cho40/values'
import type { Context } from 'hono'

/** The id an address names; it leaves out what every id of its kind begins with. */
export function idIn<Prefix extends string>(prefix: Prefix, c: Context): Id<Prefix> | undefined {
  const id = `${prefix}_${c.req.param('id') ?? ''}`
  return isId(prefix, id) ? id : undefined
}
