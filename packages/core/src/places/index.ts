export { type Place, recordPlace } from './record-place.ts'
