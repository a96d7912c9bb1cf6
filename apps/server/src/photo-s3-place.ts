import { err, ok, type Result } from '@cho40/values'

export type S3Place = {
  /** With the bucket: `https://s3.example.vn/cho40`. */
  readonly url: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

const NAMES = ['URL', 'REGION', 'KEY_ID', 'SECRET'] as const

/**
 * A store that the environment names: all four names, or none. Pictures go to `CHO40_S3`, the mirror to
 * `CHO40_MIRROR_S3`.
 * Problems: the names that are missing when some are there; an address that is none.
 */
export function s3PlaceIn(
  environment: Readonly<Record<string, string | undefined>>,
  which: 'CHO40_S3' | 'CHO40_MIRROR_S3' = 'CHO40_S3',
): Result<S3Place | undefined, { readonly missing: readonly string[] }> {
  const names = NAMES.map((name) => `${which}_${name}`)
  const [url, region, keyId, secret] = names.map((name) => environment[name] || undefined)
  if (!url && !region && !keyId && !secret) return ok(undefined)
  if (!url || !region || !keyId || !secret) {
    return err({ missing: names.filter((name) => !environment[name]) })
  }
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    return err({ missing: [`${which}_URL`] })
  }
  return ok({ url: url.replace(/\/+$/, ''), region, keyId, secret })
}
