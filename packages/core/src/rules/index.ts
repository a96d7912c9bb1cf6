export { type Dated, ruleOn, type Standing } from './dated.ts'
export { REGISTER, type Rule, rulesInForce } from './register.ts'
