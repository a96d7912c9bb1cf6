/** Data for a script element of type `application/ld+json`: `<` is escaped, so that no name can end it. */
export function jsonLd(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}
