export { accessEvents, type EventsWanted } from './access-events.ts'
export { administrators } from './administrators.ts'
export { admit } from './admit.ts'
export { type AskedCode, askReset } from './ask-reset.ts'
export { authorize } from './authorize.ts'
export { changePin, setPassword } from './change-pin.ts'
export { giveRole, withdrawRole } from './change-role.ts'
export {
  dataRequests,
  decideDataRequest,
  enterDataRequest,
  replyToDataRequest,
} from './data-requests.ts'
export { decideRoleRequest } from './decide-role-request.ts'
export { devicesOf, revokeDevice, useDevice } from './devices.ts'
export { editPerson } from './edit-person.ts'
export { endAllSessions, endOneSession } from './end-sessions.ts'
export { makeKey, revokeKey, rotateKey } from './make-key.ts'
export { maskedPhone } from './masked-phone.ts'
export { type AccessNote, noteAccess } from './note-access.ts'
export type { OpenedSession, Origin, TokenDep } from './open-session.ts'
export { scopeOverPerson } from './over-person.ts'
export { askPairing, redeemPairing } from './pair-device.ts'
export { addPasskey, askToAddPasskey, type PasskeyPlace } from './passkeys/add-passkey.ts'
export { passkeyRoles, requirePasskey } from './passkeys/passkey-roles.ts'
export { lacksPasskey, ownPasskeys, removePasskey } from './passkeys/passkeys.ts'
export { askPasskey, signInByPasskey } from './passkeys/sign-in-by-passkey.ts'
export { addPerson, grantRole, type PinHasherDep } from './people.ts'
export {
  PERMISSIONS,
  PERMISSIONS_BY_ROLE,
  PERSON_ONLY,
  type Permission,
} from './permissions.ts'
export { people, person } from './person-views.ts'
export { redeemReset, resetPin, resetPinAtConsole } from './reset-pin.ts'
export { roleHistory, roleRequests } from './role-requests.ts'
export { addScope, SYSTEM_SCOPE } from './scopes.ts'
export { actorOfKey, scopeOfService, servicesOf, touchKey } from './service-keys.ts'
export {
  type Actor,
  type ActorSession,
  actorOf,
  endSession,
  rolesOf,
  sessionsOf,
  touchSession,
} from './sessions.ts'
export { beginSetup, setupState } from './set-up.ts'
export { signIn } from './sign-in.ts'
