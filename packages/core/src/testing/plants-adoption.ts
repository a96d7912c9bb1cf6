import type { Plant } from './plant.ts'

export const ADOPTION_PLANTS: readonly Plant[] = []
