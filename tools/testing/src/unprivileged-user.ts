import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whom a process runs as; empty means "as ourselves". */
export type RunAs = { uid?: number; gid?: number }

const CANDIDATES = ['postgres', 'nobody', 'daemon']

/**
 * PostgreSQL refuses to run as root, and looks its user up by name. When we are root this names a user that
 * every Linux has; nobody is created and nothing outside the temporary folder changes.
 */
export function unprivilegedUser(): RunAs {
  if (process.getuid?.() !== 0) return {}
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of CANDIDATES) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error(`Running as root, and /etc/passwd knows none of ${CANDIDATES.join(', ')}.`)
}

/** Whether any user may reach `path`: every folder above it lets strangers pass (a clone under /root does not). */
export function reachableByAnyone(path: string): boolean {
  accessSync(path, constants.R_OK)
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}
