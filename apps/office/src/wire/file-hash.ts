/** Whether this page may hash: browsers let only those of HTTPS and of this machine. */
export const CAN_HASH = isSecureContext

/**
 * SHA-256 of a file in lower-case hexadecimal, made here: the file is sent nowhere. Undefined when it
 * can no longer be read.
 */
export async function hashOf(file: Blob): Promise<string | undefined> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return undefined
  }
}
