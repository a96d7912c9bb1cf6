/**
 * What the first response leaves out, so that the keypad is there after one round trip: fetched at once
 * behind it and kept by the service worker, so that no tap ever waits for it on a known phone.
 */
import './rest.css'

export { createChime } from './chime.ts'
export { installWorker } from './install-worker.ts'
export { pressKey } from './keyboard.ts'
export { startLive } from './live/follow.ts'
export { startOutbox } from './outbox/drain.ts'
export { keepScreenAwake } from './screen-awake.ts'
export { BookScreen } from './screens/book/book.tsx'
export { SaleScreen } from './screens/sale/sale.tsx'
export { SettingsScreen } from './screens/settings/settings.tsx'
export { ChooseStallScreen } from './screens/sign-in/choose-stall.tsx'
export { problemText } from './text/text-of.ts'
