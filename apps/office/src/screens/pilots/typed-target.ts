/**
 * A target as people write it, in units of the indicator’s last decimal: `72,5` of two decimals is
 * 7250. Undefined when it is no number, or finer than the indicator.
 */
export function scaledTyped(text: string, decimals: number): number | undefined {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? []
  if (whole === undefined || fraction.length > decimals) return undefined
  return Number(whole + fraction.padEnd(decimals, '0'))
}
