import { hash } from 'node:crypto'

/** SHA-256 suffices for a secret of 256 random bits. */
export function tokenHash(token: string): string {
  return hash('sha256', token)
}
