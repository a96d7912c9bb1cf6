import { hkdfSync } from 'node:crypto'
import { type PackageSigner, packageSigner } from '@cho40/core/adoption'
import type { SecretFile } from './secret-file.ts'

/**
 * The key by which other deployments know this one’s indicator packages. It comes from the secret
 * that is kept anyway, so nothing more has to be backed up, and tells nothing of it.
 */
export function packageSignerOf({ identities }: Pick<SecretFile, 'identities'>): PackageSigner {
  const secret = hkdfSync('sha256', identities, '', 'cho40/packages/sign', 32)
  return packageSigner(new Uint8Array(secret))
}
