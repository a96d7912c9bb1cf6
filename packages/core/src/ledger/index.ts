export { printedHead } from './audit-chain.ts'
export { type BookEvent, eventsAfter } from './events.ts'
