import type { Plant } from './plant.ts'

export const TAXATION_PLANTS: readonly Plant[] = []
