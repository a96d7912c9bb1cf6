import type { Plant } from './plant.ts'

export const COOPERATIVE_PLANTS: readonly Plant[] = []
