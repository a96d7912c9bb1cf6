export type {
  BankFeed,
  BankNotice,
  FeedAuthentication,
  FeedMessage,
  FeedSecrets,
} from './bank-feed.ts'
