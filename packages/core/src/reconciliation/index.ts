export { applyCredit } from './apply-credit.ts'
export type {
  BankFeed,
  BankNotice,
  FeedMessage,
  FeedSecrets,
} from './bank-feed.ts'
export { closeDay } from './close-day.ts'
export { slipOfDay } from './day-slips.ts'
export { decisionsAbout } from './decisions.ts'
export { openDoubts } from './doubts.ts'
export { openExceptions } from './exceptions.ts'
export { type Feed, feed, openFeed } from './feeds.ts'
export { importStatement } from './import-statement.ts'
export { marketDayView } from './market-day-view.ts'
export { forgetPayer, forgetPayers, rememberPayer } from './payer-memory.ts'
export { pushEvents } from './push-events.ts'
export { type Received, type Receiving, receiveMessage } from './receive-message.ts'
export { requestRefund } from './request-refund.ts'
export { type Resolve, resolveException } from './resolve-exception.ts'
export { scopeOf } from './scope-of.ts'
export { stallDay } from './stall-day.ts'
export type { Taken } from './take-observation.ts'
export { undoDecision, undoMatch } from './undo-decision.ts'
export { declareWalkUpAccount } from './walk-up.ts'
