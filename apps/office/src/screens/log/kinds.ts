import type { LogText } from '../../text/log.ts'

/** Where acts stand, by the first word of their kind. */
export const SOURCES = [
  'access',
  'money',
  'payout',
  'settlement',
  'period',
  'reopening',
  'order',
  'listing',
  'listing_change',
  'sign',
  'fee',
  'complaint',
  'capital',
  'member',
  'distribution',
  'dossier',
  'indicator',
  'deployment',
  'account',
  'limit',
  'refund',
  'webhook',
  'fund',
  'charter',
  'meeting',
  'result',
  'advance',
  'supply',
  'goods',
  'lot',
  'stock',
  'price',
  'payer',
  'visit',
  'onboarding',
  'tariff',
  'tax',
  'seller',
  'report',
  'pilot',
  'exchange',
  'score',
] as const

/** `Lệnh chi: duyệt`; what a later server adds stands in its own letters. */
export function kindWords(t: LogText, kind: string): string {
  const known: Readonly<Partial<Record<string, string>>> = t
  const [from = '', done = ''] = kind.split('.')
  return `${known[`of.${from}`] ?? from}: ${known[`did.${done}`] ?? done.replaceAll('_', ' ')}`
}

/** Facts as `name value` in the reader’s words; what a later server adds stands in its own letters. */
export function detailWords(t: LogText, detail: Readonly<Record<string, unknown>>): string {
  const known: Readonly<Partial<Record<string, string>>> = t
  return Object.entries(detail)
    .filter(([, fact]) => fact !== null)
    .map(([name, fact]) => {
      const plain = typeof fact === 'string' ? fact : JSON.stringify(fact)
      const value = known[`${name}.${plain}`] ?? known[`fact.is.${plain}`] ?? plain
      return `${known[`fact.${name}`] ?? name}: ${value}`
    })
    .join(' · ')
}
