export type { Fetch } from './ask.ts'
export {
  type ConfirmedWebhook,
  confirmPayosWebhook,
  type PayosKeys,
} from './confirm-payos-webhook.ts'
export type { ProviderApiProblem } from './problem.ts'
export { type Pulled, type PullGaps, type PullingDeps, pullGaps } from './pull-gaps.ts'
