import type { Reading } from '@cho40/core'
import { isShown, type PhotoStoreDep } from '@cho40/core/catalogue'
import { Hono } from 'hono'

export function photoAddress(hash: string): string {
  return `/anh/${hash}.jpg`
}

/**
 * Pictures under the hash of their bytes: a browser that has one never asks again. Only those that
 * a product shows are given out, whatever else lies in the store.
 */
export function photoRoutes(deps: Reading, photos: PhotoStoreDep['photos']): Hono {
  const app = new Hono()
  app.get('/anh/:file{[0-9a-f]{64}\\.jpg}', async (c) => {
    const hash = c.req.param('file').slice(0, 64)
    const bytes = (await isShown(deps, hash)) ? await photos.get(hash) : undefined
    if (!bytes) return c.text('404\n', 404)
    c.header('content-type', 'image/jpeg')
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('x-content-type-options', 'nosniff')
    // Pages of other sites show products, too.
    c.header('cross-origin-resource-policy', 'cross-origin')
    return c.body(new Uint8Array(bytes))
  })
  return app
}
