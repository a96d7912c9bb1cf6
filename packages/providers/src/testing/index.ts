export { BODIES } from '../conformance/bodies.ts'
export { type Hostile, hostileMessages, numbersFrom } from '../conformance/hostile-messages.ts'
export type { Provider, Said, Sent } from '../conformance/said.ts'
export { STRONGEST, send } from '../conformance/send.ts'
