import type { Plant } from './plant.ts'

export const MARKET_PLANTS: readonly Plant[] = []
