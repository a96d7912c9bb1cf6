import { type FirstText, vi } from './vi.ts'

/**
 * The texts of a language: a JSON file that the service worker keeps. Whatever a pack lacks is
 * Vietnamese, so an unfinished pack still sells.
 */
export async function loadText(language: string): Promise<FirstText> {
  if (language === 'vi') return vi
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}text/${language}.json`)
    return { ...vi, ...((await response.json()) as Partial<FirstText>) }
  } catch {
    return vi
  }
}
