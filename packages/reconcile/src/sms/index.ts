export type { BankText, BankTextProblem, TextBank } from './bank-text.ts'
export { fitsMask, readBankText } from './read-bank-text.ts'
