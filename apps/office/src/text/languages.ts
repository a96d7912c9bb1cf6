import { type Text, vi } from './vi.ts'

export type Language = 'vi' | 'en'

/** English is a file of its own, fetched when somebody wants it; without it the desk stays Vietnamese. */
export async function loadText(language: Language): Promise<Text> {
  if (language === 'vi') return vi
  try {
    return (await import('./en.ts')).en
  } catch {
    return vi
  }
}

const KEPT_AS = 'cho40.office.language'

/** `?lang=en` wins over what this browser remembers; Vietnamese unless told otherwise. */
export function wantedLanguage(): Language {
  const asked = new URL(location.href).searchParams.get('lang') ?? remembered()
  return asked === 'en' ? 'en' : 'vi'
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT_AS, language)
  } catch {
    // A browser that keeps nothing still speaks the language until the page is closed.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}
