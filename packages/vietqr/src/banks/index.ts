export { type Bank, bankNamesOn, banks } from './bank.ts'
export {
  type BankAppLink,
  type BankAppPayment,
  type BankAppProblem,
  bankAppLink,
} from './bank-app-link.ts'
export type { BankKind, FormerName } from './bank-notes.ts'
export { isKnownBin } from './bins.ts'
export { bankByBin, findBank, searchBanks } from './find-bank.ts'
