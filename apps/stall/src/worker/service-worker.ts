import { keepShared } from './keep-shared.ts'

declare const self: ServiceWorkerGlobalScope
/** Filled in by the build: the files of this version, each with a hash of its content. */
declare const PRECACHE: readonly (readonly [path: string, hash: string])[]

const CACHE = `stall-${PRECACHE.map(([, hash]) => hash).join('')}`
const SHELL = './'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) =>
      Promise.all(
        PRECACHE.map(async ([path]) => {
          const response = await fetch(path, { cache: 'no-cache' })
          if (!response.ok) throw new Error(`${path}: ${response.status}`)
          await cache.put(path, response)
        }),
      ),
    ),
  )
})

// No skipWaiting: a new version takes over when the last page of the old one is closed, never mid-sale.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('stall-') && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method === 'POST' && url.pathname.endsWith('/share')) {
    event.respondWith(keepShared(request))
    return
  }
  // Only this app's own files: calls, sync and streams are the page's business.
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  const key = request.mode === 'navigate' ? SHELL : url.pathname
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(new URL(key, self.registration.scope), { ignoreVary: true }))
      .then((kept) => kept ?? fetch(request)),
  )
})
