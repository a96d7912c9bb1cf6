/**
 * What the first response leaves out, so that the keypad is there after one round trip: fetched at once
 * behind it and kept by the service worker, so that no tap ever waits for it on a known phone.
 */
import './rest.css'

export { startBehind } from './behind.ts'
export { RestScreen } from './screens/rest-screen.tsx'
export { PricePad, PriceRow } from './screens/sell/price-pad.tsx'
export { SignInScreen } from './screens/sign-in/sign-in.tsx'
