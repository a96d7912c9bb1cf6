/**
 * Pages for a day when something is wrong, and the recording of a voice: no part of selling, so they
 * come as a third file when one of them is opened. The service worker keeps it with the others.
 */
export { MoreScreen } from './screens/more-screen.tsx'
export { Recorder } from './screens/settings/recorder.tsx'
