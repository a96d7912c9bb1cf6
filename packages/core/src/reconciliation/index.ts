export type {
  BankFeed,
  BankNotice,
  FeedAuthentication,
  FeedMessage,
  FeedSecrets,
} from './bank-feed.ts'
export { closeDay } from './close-day.ts'
export { slipOfDay } from './day-slips.ts'
export { openExceptions } from './exceptions.ts'
export { type Feed, feed, openFeed } from './feeds.ts'
export { importStatement } from './import-statement.ts'
export { marketDayView } from './market-day-view.ts'
export { pushEvents } from './push-events.ts'
export { type Received, type Receiving, receiveMessage } from './receive-message.ts'
export { resolveException } from './resolve-exception.ts'
export { scopeOf } from './scope-of.ts'
export { stallDay } from './stall-day.ts'
export type { Taken } from './take-observation.ts'
