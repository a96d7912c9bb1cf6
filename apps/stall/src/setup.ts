/**
 * The settings and what is set up there: opened seldom, so they come as a file of their own when they
 * are. The service worker keeps it with the others.
 */
export { SetupScreen } from './screens/setup-screen.tsx'
export * as shared from './shared.ts'
