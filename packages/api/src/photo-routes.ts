import { ListingRef, PhotoAlt, type Problem } from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import {
  MAX_UPLOAD_BYTES,
  type PhotoShrinkDep,
  type PhotoStoreDep,
  photoVariants,
  scopeOfListing,
  uploadPhoto,
} from '@cho40/core/catalogue'
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { limited } from './limited.ts'
import { statusOf } from './problem-to-trpc.ts'
import { contextOf } from './sessions.ts'

/** What a form adds around a file. */
const FORM_BYTES = 64 * 1024

/** Where pictures lie, and what makes them small. */
export type PhotoDeps = PhotoStoreDep & PhotoShrinkDep

/**
 * `POST /api/v1/photos/{listingId}`, a form with `file` (JPEG, PNG or WebP, 8 MB at most) and `alt`,
 * what is on it: answers the hash and the widths there are. Nothing here where the host keeps no
 * pictures. Who may not learns nothing of the listing.
 */
export function photoRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  const { photoDeps } = options
  if (!photoDeps) return app
  app.use(limited(MAX_UPLOAD_BYTES + FORM_BYTES))
  app.post('/:listingId', (c) => takePhoto(options, c, photoDeps))
  return app
}

async function takePhoto(options: ApiOptions, c: Context, photoDeps: PhotoDeps): Promise<Response> {
  const { actor } = await contextOf(options, c)
  if (!actor) return refuse(c, { type: 'NotSignedIn' })
  const listingId = z.safeParse(ListingRef, c.req.param('listingId'))
  const scopeId = listingId.success && (await scopeOfListing(options.deps, listingId.data))
  const may = await authorize(options.deps, {
    personId: actor.personId,
    permission: 'listing.publish',
    scopeId: scopeId || '',
  })
  if (!may.ok || !listingId.success) {
    return refuse(c, may.ok ? { type: 'NotFound', what: 'listing', id: '' } : may.problem)
  }
  const form = await c.req.parseBody()
  const file = form['file']
  const alt = z.safeParse(PhotoAlt, form['alt'])
  if (!(file instanceof File) || !alt.success) {
    const path = alt.success ? 'file' : 'alt'
    return refuse(c, { type: 'InvalidInput', issues: [{ path, message: 'missing' }] })
  }
  const added = await uploadPhoto(
    { ...options.deps, ...photoDeps },
    {
      listingId: listingId.data,
      alt: alt.data,
      file: new Uint8Array(await file.arrayBuffer()),
      by: actor.personId,
    },
  )
  if (!added.ok) return refuse(c, added.problem)
  const hash = added.value
  const variants = (await photoVariants(options.deps, [hash])).get(hash) ?? []
  return c.json({ hash, variants })
}

function refuse(c: Context, problem: Problem): Response {
  return c.json({ problem }, statusOf(problem))
}
