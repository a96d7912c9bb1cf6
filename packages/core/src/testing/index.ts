export type { AHarvest } from './a-harvest.ts'
export { type HarvestStep, harvestSteps } from './a-harvest-month.ts'
