import { addressIn } from './address.ts'
import { jsonLd } from './json-ld.ts'
import type { Crumb } from './parts/crumbs.tsx'
import type { Visit } from './visit.ts'

/** schema.org BreadcrumbList: where a page stands, from the shop's own home down to the page. */
export function crumbsJsonLd(visit: Visit, trail: readonly Crumb[]): string {
  return jsonLd({ '@context': 'https://schema.org', ...crumbList(visit, trail) })
}

export function crumbList({ origin, language, text }: Visit, trail: readonly Crumb[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ path: '/', name: text.home }, ...trail].map(({ path, name }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: origin + addressIn(language, path),
    })),
  }
}
