/** A burst that may come at once, and how fast it grows back. */
export type Policy = { readonly burst: number; readonly perSecond: number }

/** How full a bucket was, and when. */
export type Bucket = { readonly left: number; readonly atMs: number }

/** What is in a bucket now; one that nobody has used is full. */
export function levelOf(bucket: Bucket | undefined, policy: Policy, nowMs: number): number {
  if (!bucket) return policy.burst
  // A clock that went back fills nothing.
  const grown = (Math.max(nowMs - bucket.atMs, 0) / 1000) * policy.perSecond
  return Math.min(policy.burst, bucket.left + grown)
}

/** Whole seconds until `wanted` is in the bucket; a burst smaller than that is taken as a whole. */
export function secondsUntil(wanted: number, level: number, policy: Policy): number {
  const missing = Math.min(wanted, policy.burst) - level
  return missing <= 0 ? 0 : Math.max(1, Math.ceil(missing / policy.perSecond))
}
