import type { Language } from './language.ts'

/** `/san-pham/mien-dong?lang=en`: the language travels in the address, so a shared link keeps it. */
export function addressIn(
  language: Language,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const wanted = Object.entries({ ...query, ...(language === 'en' && { lang: 'en' }) })
  const text = new URLSearchParams(wanted.filter(([, value]) => value !== '')).toString()
  return text === '' ? path : `${path}?${text}`
}

export function productPath(slug: string): string {
  return `/san-pham/${slug}`
}
