export {
  closeWebhook,
  disableWebhook,
  redeliver,
  resumeWebhook,
} from './change-webhook.ts'
export { type ClaimedLine, claimLine, LINE_LEASE_MS } from './claim-line.ts'
export { dropOldTries } from './drop-old-tries.ts'
export { finishLine, type LineEnd, type LineLeft, type Tried } from './finish-line.ts'
export { followBooks } from './follow-books.ts'
export { freeLines } from './free-lines.ts'
export { openWebhook } from './open-webhook.ts'
export type { OutgoingEvent } from './outgoing-event.ts'
export { deliveries, openWebhookNamed, reachOfWebhook, webhooksOf } from './webhooks.ts'
