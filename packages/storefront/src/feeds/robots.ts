/** What a search engine need not look at: nobody's own pages, and nothing that answers no person. */
const NOT_FOR_THEM = [
  '/stall/',
  '/office/',
  '/trpc/',
  '/api/',
  '/events',
  '/hooks/',
  '/gio-hang',
  '/dat-hang',
  '/don/',
]

export function robots(origin: string): string {
  return `User-agent: *
${NOT_FOR_THEM.map((path) => `Disallow: ${path}`).join('\n')}

Sitemap: ${origin}/sitemap.xml
`
}
