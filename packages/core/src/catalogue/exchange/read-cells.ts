import { isMarketDay, type MarketDay } from '@cho40/values'

/** `85.000`, `85,000 đ`, `85000₫` and `85 000` are all 85,000 đồng; `85,5` is none. */
export function readPrice(cell: string): number | undefined {
  const text = cell
    .trim()
    .replace(/(?:₫|đồng|đ|vnđ|vnd)\.?$/iu, '')
    .trim()
  if (!/^\d{1,3}(?:[.,\s]\d{3})+$|^\d+$/u.test(text)) return undefined
  const price = Number(text.replace(/\D/g, ''))
  return Number.isSafeInteger(price) ? price : undefined
}

/** `1,5` and `1.5` in thousandths: 1,500. More than three decimals are none. */
export function readThousandths(cell: string): number | undefined {
  const match = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(cell.trim())
  if (!match) return undefined
  return Number(match[1]) * 1_000 + Number((match[2] ?? '').padEnd(3, '0'))
}

/** `2/1/2026`, `02-01-2026` and `2026-01-02`: the day comes first where the year comes last. */
export function readDay(cell: string): MarketDay | undefined {
  const text = cell.trim()
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [, day = '', month = '', year = ''] = match ?? []
  const iso = match ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isMarketDay(iso) ? iso : undefined
}

const BASE_BY_WORD: Readonly<
  Record<string, { readonly base: 'g' | 'ml' | 'piece'; readonly of: number }>
> = {
  g: { base: 'g', of: 1 },
  gam: { base: 'g', of: 1 },
  gram: { base: 'g', of: 1 },
  kg: { base: 'g', of: 1_000 },
  ml: { base: 'ml', of: 1 },
  l: { base: 'ml', of: 1_000 },
  lít: { base: 'ml', of: 1_000 },
  cái: { base: 'piece', of: 1 },
  chiếc: { base: 'piece', of: 1 },
  quả: { base: 'piece', of: 1 },
  piece: { base: 'piece', of: 1 },
}

/** `500` and `g`, or `0,5 kg` in one cell: how much is in one unit. */
export function readContent(
  cell: string,
  unit: string,
): { readonly amount: number; readonly base: 'g' | 'ml' | 'piece' } | undefined {
  const match = /^([\d.,]+)\s*(\p{L}*)$/u.exec(cell.trim().toLowerCase().normalize('NFC'))
  const word = match?.[2] || unit.trim().toLowerCase().normalize('NFC')
  const known = Object.hasOwn(BASE_BY_WORD, word) ? BASE_BY_WORD[word] : undefined
  const thousandths = match?.[1] === undefined ? undefined : readThousandths(match[1])
  if (!known || thousandths === undefined) return undefined
  const amount = (thousandths * known.of) / 1_000
  return Number.isSafeInteger(amount) && amount > 0 ? { amount, base: known.base } : undefined
}
