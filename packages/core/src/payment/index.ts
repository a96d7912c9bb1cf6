export { nextSeqOf } from './devices.ts'
export { leaseCodes } from './lease-codes.ts'
