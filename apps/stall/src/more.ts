/**
 * Pages for a day when something is wrong: no part of selling, so they come as a third file when one of
 * them is opened. The service worker keeps it with the others.
 */
// The second file is always there by then; without this word the bundler makes a file of what the two share.
export { RestScreen } from './rest.ts'
export { MoreScreen } from './screens/more-screen.tsx'
export { PinScreen } from './screens/pin/pin.tsx'
