export { OPERATORS_TARGETS, type Targets, targetsOf } from './allowed-target.ts'
export {
  type OutgoingRequest,
  type Sending,
  type SendProblem,
  type Sent,
  sendEvent,
} from './send-event.ts'
export { signedHeaders } from './signature.ts'
