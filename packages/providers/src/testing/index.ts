export { BODIES } from './bodies.ts'
export { type Hostile, hostileMessages, numbersFrom } from './hostile-messages.ts'
export type { Provider, Said, Sent } from './said.ts'
export { STRONGEST, send } from './send.ts'
