import type { Plant } from './plant.ts'

export const ORDERING_PLANTS: readonly Plant[] = []
