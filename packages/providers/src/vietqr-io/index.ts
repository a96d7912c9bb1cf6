export { DEFAULT_TIMEOUT_MS, fetchBankList, type ListedBank } from './bank-list.ts'
export { type BankListChange, bankListChanges } from './bank-list-changes.ts'
export type { LinkField, VietQrIoProblem } from './problem.ts'
export { type QuickLink, type QuickLinkTemplate, quickLink } from './quick-link.ts'
