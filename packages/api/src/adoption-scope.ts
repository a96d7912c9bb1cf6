import type { Permission } from '@cho40/core/access'
import type { ApiContext } from './context.ts'
import { scopeOverPlace } from './place-scope.ts'

/** The scope by which somebody holds a permission over the unit an input names. */
export const overUnit =
  (permission: Permission) =>
  ({ unitCode }: { readonly unitCode: string }, ctx: ApiContext) =>
    scopeOverPlace(ctx, { permission, unitCode })
