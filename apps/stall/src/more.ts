/**
 * Pages for a day when something is wrong: no part of selling, so they come as a third file when one of
 * them is opened. The service worker keeps it with the others.
 */
export { MoreScreen } from './screens/more-screen.tsx'
export * as shared from './shared.ts'
