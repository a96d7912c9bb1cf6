import type { ListingView } from '@cho40/contract'
import { addressIn, productPath } from './address.ts'

/** sitemaps.org allows this many addresses in one file. */
export const SITEMAP_LIMIT = 50_000

/** Every page a search engine may know, each with its twin in the other language; no made-up goods. */
export function sitemap(origin: string, products: readonly ListingView[]): string {
  const real = products.filter(({ demo }) => !demo).map(({ slug }) => productPath(slug))
  const entries = ['/', ...real].slice(0, SITEMAP_LIMIT).map((path) => entry(origin, path))
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}

function entry(origin: string, path: string): string {
  const twin = (['vi', 'en'] as const).map(
    (language) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${xml(origin + addressIn(language, path))}"/>`,
  )
  return `<url><loc>${xml(origin + path)}</loc>${twin.join('')}</url>`
}

function xml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')
}

export function robots(origin: string): string {
  return `User-agent: *
Disallow: /stall/
Disallow: /office/
Disallow: /trpc/
Disallow: /api/
Disallow: /events
Disallow: /hooks/
Disallow: /gio-hang
Disallow: /dat-hang

Sitemap: ${origin}/sitemap.xml
`
}
