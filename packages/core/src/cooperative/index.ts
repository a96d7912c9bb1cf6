export { openCooperative } from './open-cooperative.ts'
