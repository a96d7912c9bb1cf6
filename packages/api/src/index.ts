export type { ApiOptions, FeedSecretStore, Log } from './context.ts'
export { createApi } from './create-api.ts'
export { createEventHub, type EventHub } from './event-hub.ts'
export type { AppRouter } from './routers/index.ts'
