/**
 * The settings and what is set up there: opened seldom, so they come as a file of their own when they
 * are. The service worker keeps it with the others.
 */
export { showChange } from './proof/show-change.tsx'
// The second file is always there by then; without this word the bundler makes a file of what the two share.
export { RestScreen } from './rest.ts'
export { SetupScreen } from './screens/setup-screen.tsx'
