/**
 * The regulations and the way to complain of who runs this shop: an address elsewhere, or their text,
 * which gets a page of its own. `demo` says that the text is made up.
 */
export type ShopRules =
  | { readonly address: string }
  | { readonly text: string; readonly demo?: boolean }

export const RULES_PATH = '/quy-che'

export function rulesAddress(rules: ShopRules): string {
  return 'address' in rules ? rules.address : RULES_PATH
}

/** Paragraphs of a plain text: what an empty line parts. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
