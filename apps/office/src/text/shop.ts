import { usePageWords } from './page-words.ts'
import { shopWordsEn } from './shop-words-en.ts'
import { shopWordsVi } from './shop-words-vi.ts'

export type ShopWord = keyof typeof shopWordsVi

/** The words of orders, listings and stock. */
export const useShopWords = () => usePageWords<ShopWord>(shopWordsVi, shopWordsEn)
