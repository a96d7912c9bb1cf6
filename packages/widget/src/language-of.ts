export type Language = 'vi' | 'en'

/** The nearest `lang` around the element; Vietnamese unless it is English. */
export function languageOf(element: Element): Language {
  const told = element.closest('[lang]')?.getAttribute('lang') ?? 'vi'
  return told.toLowerCase().startsWith('en') ? 'en' : 'vi'
}
