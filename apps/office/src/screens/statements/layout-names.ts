/** Banks as they write themselves, by the reader's layout; `generic` was told by its columns alone. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['vietcombank', 'Vietcombank'],
  ['vietcombank-document', 'Vietcombank'],
  ['agribank', 'Agribank'],
  ['bidv', 'BIDV'],
  ['vietinbank', 'VietinBank'],
  ['techcombank', 'Techcombank'],
  ['mb', 'MB'],
  ['acb', 'ACB'],
  ['mt940', 'MT940'],
  ['camt053', 'CAMT.053'],
])

/** Undefined for a file that is in no bank's own layout. */
export function bankOfLayout(layout: string): string | undefined {
  return NAMES.get(layout)
}
