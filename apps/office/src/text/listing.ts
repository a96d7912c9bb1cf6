import { listingWordsEn } from './listing-words-en.ts'
import { listingWordsVi } from './listing-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type ListingWord = keyof typeof listingWordsVi

/** The words of one listing's page: pictures, lots, other floors. */
export const useListingWords = () => usePageWords<ListingWord>(listingWordsVi, listingWordsEn)
