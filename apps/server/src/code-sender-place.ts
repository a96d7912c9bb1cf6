import { err, ok, type Result } from '@cho40/values'

/** Who sends one-time codes to telephones. */
export type CodeSenderPlace = {
  /** Takes a signed POST: https, or http in a network of one's own. */
  readonly url: string
  /** What the POST is signed with, base64url. */
  readonly secret: string
}

const URL_NAME = 'CHO40_CODE_SENDER'
const SECRET_NAME = 'CHO40_CODE_SENDER_SECRET'
const SHORTEST_BYTES = 24

/**
 * Reads where codes are sent from the environment alone: a secret is no argument. Undefined where neither
 * is named. Problems: the name of the variable that does not hold.
 */
export function codeSenderIn(
  environment: Readonly<Record<string, string | undefined>>,
): Result<CodeSenderPlace | undefined, { readonly variable: string }> {
  const url = environment[URL_NAME] || undefined
  const given = environment[SECRET_NAME] || undefined
  if (url === undefined && given === undefined) return ok(undefined)
  if (url === undefined || !isWeb(url)) return err({ variable: URL_NAME })
  const text = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(given ?? '')?.[1]
  const secret = Buffer.from(text ?? '', 'base64')
  if (secret.length < SHORTEST_BYTES) return err({ variable: SECRET_NAME })
  return ok({ url, secret: secret.toString('base64url') })
}

function isWeb(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}
