import type { Id } from '@cho40/values'
import { idOf } from './primitives.ts'

export type BookId = Id<'book'>
export type EntryId = Id<'entry'>
export type PersonId = Id<'person'>
export type SessionId = Id<'session'>
export type DeviceId = Id<'device'>
export type MarketId = Id<'market'>
export type StallId = Id<'stall'>
export type CooperativeId = Id<'coop'>
export type ReceivingAccountId = Id<'acct'>
export type SaleId = Id<'sale'>
export type RequestId = Id<'preq'>
export type LeaseId = Id<'lease'>
export type EventId = Id<'evt'>
export type FeedId = Id<'feed'>
export type ObservationId = Id<'obs'>
export type TransferId = Id<'transfer'>
export type AllocationId = Id<'alloc'>
export type ExceptionId = Id<'exc'>
export type DecisionId = Id<'decision'>
export type ImportId = Id<'import'>
export type CloseId = Id<'close'>
export type ListingId = Id<'listing'>

export const BookRef = idOf('book')
export const PersonRef = idOf('person')
export const DeviceRef = idOf('device')
export const MarketRef = idOf('market')
export const StallRef = idOf('stall')
export const CooperativeRef = idOf('coop')
export const ReceivingAccountRef = idOf('acct')
export const SaleRef = idOf('sale')
export const RequestRef = idOf('preq')
export const LeaseRef = idOf('lease')
export const EventRef = idOf('evt')
export const FeedRef = idOf('feed')
export const TransferRef = idOf('transfer')
export const ExceptionRef = idOf('exc')
export const DecisionRef = idOf('decision')
export const ImportRef = idOf('import')
export const CloseRef = idOf('close')
export const ListingRef = idOf('listing')
