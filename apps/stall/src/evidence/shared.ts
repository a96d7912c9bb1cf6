/** Where the service worker leaves what another app shared; the same names are in the worker. */
const SHARED = 'shared-with-stall'

export type Shared = { readonly text: string; readonly files: readonly File[] }

/** Takes what was shared with the till, once. Undefined when there is nothing. */
export async function takeShared(): Promise<Shared | undefined> {
  if (!('caches' in globalThis) || !(await caches.has(SHARED))) return undefined
  const cache = await caches.open(SHARED)
  const requests = await cache.keys()
  let text = ''
  const files: File[] = []
  for (const request of requests) {
    const kept = await cache.match(request)
    if (kept === undefined) continue
    if (new URL(request.url).pathname.endsWith('/text')) text = await kept.text()
    else {
      const name = decodeURIComponent(kept.headers.get('x-name') ?? '')
      const type = kept.headers.get('content-type') ?? ''
      files.push(new File([await kept.blob()], name, { type }))
    }
  }
  await caches.delete(SHARED)
  return text === '' && files.length === 0 ? undefined : { text, files }
}
