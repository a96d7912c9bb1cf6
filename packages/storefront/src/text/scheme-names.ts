import type { CERTIFICATION_SCHEMES } from '@cho40/contract'
import type { Language } from '../language.ts'

type Scheme = (typeof CERTIFICATION_SCHEMES)[number]

const NAMES: Readonly<Record<Scheme, { readonly vi: string; readonly en: string }>> = {
  vietgap: { vi: 'VietGAP', en: 'VietGAP' },
  globalgap: { vi: 'GlobalG.A.P.', en: 'GlobalG.A.P.' },
  organic: { vi: 'Hữu cơ', en: 'Organic' },
  geographical_indication: { vi: 'Chỉ dẫn địa lý', en: 'Geographical indication' },
  certification_mark: { vi: 'Nhãn hiệu chứng nhận', en: 'Certification mark' },
  collective_mark: { vi: 'Nhãn hiệu tập thể', en: 'Collective mark' },
  food_safety: { vi: 'An toàn thực phẩm', en: 'Food safety' },
  haccp: { vi: 'HACCP', en: 'HACCP' },
  iso_22000: { vi: 'ISO 22000', en: 'ISO 22000' },
  halal: { vi: 'Halal', en: 'Halal' },
  other: { vi: 'Chứng nhận khác', en: 'Another certificate' },
}

/** What a kind of certificate is called; a kind of a later release is called by its own name. */
export function schemeName(scheme: string, language: Language): string {
  return isKnown(scheme) ? NAMES[scheme][language] : scheme
}

function isKnown(scheme: string): scheme is Scheme {
  return Object.hasOwn(NAMES, scheme)
}
