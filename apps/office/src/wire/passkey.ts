import type { AddPasskey, PasskeyQuestion, PasskeyWish, SignInByPasskey } from '@cho40/contract'

/** Whether this browser can hold passkeys at all; over plain HTTP to another host none can. */
export function knowsPasskeys(): boolean {
  return isSecureContext && typeof PublicKeyCredential === 'function'
}

/**
 * Asks an authenticator for a new passkey: one that is found without a name being typed, and that
 * opens by finger, face or the device's own PIN. Undefined when the person thought better of it or
 * the device has none to give.
 */
export async function makePasskey(
  wish: PasskeyWish,
): Promise<Omit<AddPasskey, 'id' | 'name'> | undefined> {
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge: bytesOf(wish.challenge),
    rp: { id: wish.rpId, name: 'Chợ 4.0' },
    user: { ...wish.user, id: bytesOf(wish.user.id) },
    pubKeyCredParams: wish.algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
    excludeCredentials: wish.known.map((id) => ({ type: 'public-key' as const, id: bytesOf(id) })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
  }
  const made = await answerOf(() => navigator.credentials.create({ publicKey }))
  if (!(made?.response instanceof AuthenticatorAttestationResponse)) return undefined
  const { response } = made
  const key = response.getPublicKey()
  const algorithm = wish.algorithms.find((one) => one === response.getPublicKeyAlgorithm())
  if (!key || algorithm === undefined) return undefined
  return {
    credentialId: textOf(made.rawId),
    clientData: textOf(response.clientDataJSON),
    authenticatorData: textOf(response.getAuthenticatorData()),
    publicKey: textOf(key),
    algorithm,
  }
}

/** Lets somebody choose a passkey of theirs and sign the challenge; undefined when nobody did. */
export async function askForPasskey(
  question: PasskeyQuestion,
): Promise<SignInByPasskey | undefined> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: bytesOf(question.challenge),
    rpId: question.rpId,
    userVerification: 'required',
  }
  const given = await answerOf(() => navigator.credentials.get({ publicKey }))
  if (!(given?.response instanceof AuthenticatorAssertionResponse)) return undefined
  const { response } = given
  return {
    credentialId: textOf(given.rawId),
    clientData: textOf(response.clientDataJSON),
    authenticatorData: textOf(response.authenticatorData),
    signature: textOf(response.signature),
  }
}

/** Closing the browser's own window is an answer too, and no failure. */
async function answerOf(
  asking: () => Promise<Credential | null>,
): Promise<PublicKeyCredential | undefined> {
  try {
    const answer = await asking()
    return answer instanceof PublicKeyCredential ? answer : undefined
  } catch {
    return undefined
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}

function textOf(bytes: ArrayBuffer): string {
  const plain = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
