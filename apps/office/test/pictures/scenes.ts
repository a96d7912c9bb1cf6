import type { Scene } from './scene.ts'
import { COOPERATIVE_SCENES } from './scenes-cooperative.ts'
import { FIGURE_SCENES } from './scenes-figures.ts'
import { MARKET_SCENES } from './scenes-market.ts'
import { MONEY_SCENES } from './scenes-money.ts'
import { SERVER_SCENES } from './scenes-server.ts'
import { SHOP_SCENES } from './scenes-shop.ts'

/** Every picture of the desk that is kept, in the order in which they are taken. */
export const SCENES: readonly Scene[] = [
  ...MARKET_SCENES,
  ...MONEY_SCENES,
  ...COOPERATIVE_SCENES,
  ...SHOP_SCENES,
  ...FIGURE_SCENES,
  ...SERVER_SCENES,
]
