import { err, ok, type Result } from '@cho40/values'

export type S3Place = {
  /** With the bucket: `https://s3.example.vn/cho40`. */
  readonly url: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

const NAMES = ['CHO40_S3_URL', 'CHO40_S3_REGION', 'CHO40_S3_KEY_ID', 'CHO40_S3_SECRET'] as const

/**
 * Where pictures go by the environment: all four names, or none and pictures lie on the disk.
 * Problems: the names that are missing when some are there; an address that is none.
 */
export function s3PlaceIn(
  environment: Readonly<Record<string, string | undefined>>,
): Result<S3Place | undefined, { readonly missing: readonly string[] }> {
  const [url, region, keyId, secret] = NAMES.map((name) => environment[name] || undefined)
  if (!url && !region && !keyId && !secret) return ok(undefined)
  if (!url || !region || !keyId || !secret) {
    return err({ missing: NAMES.filter((name) => !environment[name]) })
  }
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    return err({ missing: ['CHO40_S3_URL'] })
  }
  return ok({ url: url.replace(/\/+$/, ''), region, keyId, secret })
}
