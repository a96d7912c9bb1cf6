import type { Language } from '../language.ts'
import { pagesEn } from './pages-en.ts'
import { type PagesText, pagesVi } from './pages-vi.ts'

export function pagesText(language: Language): PagesText {
  return language === 'en' ? pagesEn : pagesVi
}
