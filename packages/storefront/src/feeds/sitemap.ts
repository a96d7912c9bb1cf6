import { addressIn } from '../address.ts'
import { xml } from './xml.ts'

/** sitemaps.org allows this many addresses in one file. */
export const SITEMAP_LIMIT = 50_000

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Pages a search engine may know, each with its twin in the other language. */
export function sitemap(origin: string, paths: readonly string[]): string {
  return `${HEAD}
<urlset xmlns="${SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${paths.map((path) => entry(origin, path)).join('\n')}
</urlset>
`
}

/** The files that together name every page, when one file cannot. */
export function sitemapIndex(origin: string, files: number): string {
  const entries = Array.from(
    { length: files },
    (_, at) => `<sitemap><loc>${xml(`${origin}/sitemap-${at + 1}.xml`)}</loc></sitemap>`,
  )
  return `${HEAD}
<sitemapindex xmlns="${SCHEMA}">
${entries.join('\n')}
</sitemapindex>
`
}

function entry(origin: string, path: string): string {
  const twin = (['vi', 'en'] as const).map(
    (language) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${xml(origin + addressIn(language, path))}"/>`,
  )
  return `<url><loc>${xml(origin + path)}</loc>${twin.join('')}</url>`
}
