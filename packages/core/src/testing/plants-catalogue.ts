import type { Plant } from './plant.ts'

export const CATALOGUE_PLANTS: readonly Plant[] = []
