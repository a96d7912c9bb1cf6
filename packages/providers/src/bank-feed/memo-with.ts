/**
 * The words of an order with its number, which is where a wallet carries our reference code: a
 * scanner must see both, once.
 */
export function memoWith(words: string, orderNumber: string): string {
  if (orderNumber === '' || words.includes(orderNumber)) return words
  return words === '' ? orderNumber : `${words} / ${orderNumber}`
}
