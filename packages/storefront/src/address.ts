import type { CooperativeId, LotId, MarketId, ProducerId } from '@cho40/contract'
import type { Language } from './language.ts'

const NOTHING: Readonly<Record<string, string>> = {}

/** `/san-pham/mien-dong?lang=en`: the language travels in the address, so a shared link keeps it. */
export function addressIn(
  language: Language,
  path: string,
  query: Readonly<Record<string, string>> = NOTHING,
): string {
  // Most addresses, and no work at all.
  if (query === NOTHING && language !== 'en') return path
  const wanted = Object.entries({ ...query, ...(language === 'en' && { lang: 'en' }) })
  const text = new URLSearchParams(wanted.filter(([, value]) => value !== '')).toString()
  return text === '' ? path : `${path}?${text}`
}

export function productPath(slug: string): string {
  return `/san-pham/${slug}`
}

/** `/htx/01k…`: names change and are not unlike each other, ids stay. */
export function cooperativePath(id: CooperativeId): string {
  return `/htx/${afterPrefix(id)}`
}

export function producerPath(id: ProducerId): string {
  return `/nguoi-lam/${afterPrefix(id)}`
}

/** The list of markets, and before an id one of them. */
export const MARKETS_PATH = '/cho'

export function marketPath(id: MarketId): string {
  return `${MARKETS_PATH}/${afterPrefix(id)}`
}

/** Where goods and sellers are reported; with its code, one report. */
export const REPORT_PATH = '/phan-anh'

export function reportPath(code: string): string {
  return `${REPORT_PATH}/${code}`
}

/** What the code on a pack opens; `traceUrl` of the library says the same. */
export function tracePath(id: LotId): string {
  return `/t/${id}`
}

/** The form that reports a seller. */
export function reportSellerQuery(id: CooperativeId): Readonly<Record<string, string>> {
  return { htx: afterPrefix(id) }
}

function afterPrefix(id: string): string {
  return id.slice(id.indexOf('_') + 1)
}
