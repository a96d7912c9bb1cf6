import type { Language } from '../language.ts'
import { shopEn } from './shop-en.ts'
import { type ShopText, shopVi } from './shop-vi.ts'

export function shopText(language: Language): ShopText {
  return language === 'en' ? shopEn : shopVi
}
