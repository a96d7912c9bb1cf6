import type { SessionView } from '@cho40/contract'

type Roles = SessionView['roles']

/** Who fills in and files a dossier for the holder. The server decides; this is for the eye. */
export function mayFile(roles: Roles): boolean {
  return roles.some(({ role }) => role === 'bookkeeper' || role === 'administrator')
}

/** Who takes it on from there: the commune's officer. */
export function mayJudge(roles: Roles): boolean {
  return roles.some(({ role }) => role === 'commune_officer' || role === 'administrator')
}
