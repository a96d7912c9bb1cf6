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
export { evidenceOf } from './evidence-of.ts'
export { openExceptions, waitingTally } from './exceptions.ts'
export { concernsOf, feedsOf, healthOf, type KnownFeed } from './feed-healths.ts'
export {
  type ClaimedPull,
  claimPull,
  feedsNeverPulled,
  finishPull,
  keepPull,
  type PullEnd,
  schedulePull,
} from './feed-pulls.ts'
export { type FeedHappening, type FeedTallies, feedTallies } from './feed-tallies.ts'
export { closeFeed, type Feed, feed, feedNamed, openFeed } from './feeds.ts'
export { importStatement } from './import-statement.ts'
export { marketDayView } from './market-day-view.ts'
export { forgetPayer, forgetPayers, rememberPayer } from './payer-memory.ts'
export { keptCredits, placedTransfers } from './placed-transfers.ts'
export { pushEvents } from './push-events.ts'
export { type Received, type Receiving, receiveMessage } from './receive-message.ts'
export { requestRefund } from './request-refund.ts'
export { type Resolve, resolveException } from './resolve-exception.ts'
export { scopeOf } from './scope-of.ts'
export { stallDay } from './stall-day.ts'
export { accountOfStatement } from './statement-account.ts'
export { statementAccounts } from './statement-accounts.ts'
export { statementErrors } from './statement-errors.ts'
export { statementImport, statementImports } from './statement-imports.ts'
export { rememberStatementMap, statementMaps } from './statement-maps.ts'
export { proposeStatementMap } from './statement-proposal.ts'
export type { Taken } from './take-observation.ts'
export { undoDecision, undoMatch } from './undo-decision.ts'
export { declareWalkUpAccount } from './walk-up.ts'
