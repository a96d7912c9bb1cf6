export { market, markets } from './markets.ts'
export { openMarket } from './open-market.ts'
export { type OpenedStall, openStall } from './open-stall.ts'
export { stall, stallsOfMarket, stallsOfPerson } from './stalls.ts'
