export { type Dated, ruleOn, type Standing } from './dated.ts'
export { REGISTER, type Rule, rulesInForce } from './register.ts'
export {
  CIT_EXEMPT_UP_TO,
  HOUSEHOLD_THRESHOLD,
  PIT_RATES,
  type TaxRates,
  VAT_RATES,
  WITHHOLDING_RATES,
} from './tax.ts'
export { dueDay } from './tax-forms.ts'
export { ruleAsKnown } from './tax-known.ts'
