/**
 * What the second file and the later ones share, named by all of them: without this word the bundler makes
 * further files of it, and each would be one more round trip before the first sale.
 */
export { startBehind } from './behind.ts'
export { BackPage } from './parts/back-page.tsx'
export { Keys } from './parts/keys.tsx'
export { Tabs } from './parts/tabs.tsx'
export { qrOf } from './screens/sale/qr-of.ts'
export { mayRefund } from './till/may-refund.ts'
