import { type Bucket, levelOf, type Policy, secondsUntil } from './bucket.ts'

/** What is counted apart from what. */
export const LIMITED = ['network', 'account', 'device', 'key', 'sign-in', 'order'] as const
export type Limited = (typeof LIMITED)[number]
export type Policies = Readonly<Record<Limited, Policy>>

/**
 * Far above what people do, far below what hurts. A network is a whole market behind one address,
 * or a village behind its mobile operator's; sign-ins and orders are what strangers can do, so they
 * are counted by network and grow back slowly.
 */
export const POLICIES: Policies = {
  network: { burst: 6000, perSecond: 200 },
  account: { burst: 3000, perSecond: 100 },
  device: { burst: 1500, perSecond: 50 },
  key: { burst: 1200, perSecond: 40 },
  'sign-in': { burst: 100, perSecond: 1 / 6 },
  order: { burst: 30, perSecond: 1 / 20 },
}

/** One bucket that a request draws on. */
export type Claim = { readonly on: Limited; readonly name: string; readonly cost: number }

export type Taken =
  | { readonly ok: true; readonly tightest: Remaining | undefined }
  | { readonly ok: false; readonly on: Limited; readonly retryAfterSeconds: number }

export type Remaining = {
  readonly on: Limited
  readonly policy: Policy
  readonly left: number
  readonly fullInSeconds: number
}

export type Limiter = {
  /** Takes from every bucket named, or from none. */
  readonly take: (claims: readonly Claim[]) => Taken
  /** How many buckets are remembered. */
  readonly size: () => number
}

/** As many as a small server remembers; the one unused for longest is forgotten first. */
const MOST = 20_000

/** Token buckets in memory; `nowMs` is a clock that does not jump. */
export function createLimiter(options: {
  readonly nowMs: () => number
  readonly policies?: Partial<Policies>
  readonly most?: number
  /** How many processes share what comes; each counts alone, so each grants its part. */
  readonly processes?: () => number
}): Limiter {
  const policies = { ...POLICIES, ...options.policies }
  const most = options.most ?? MOST
  const buckets = new Map<string, Bucket>()
  return {
    take(claims) {
      const now = options.nowMs()
      const processes = options.processes?.() ?? 1
      const levels = claims.map((claim) => {
        const policy = partOf(policies[claim.on], processes)
        const key = `${claim.on} ${claim.name}`
        return { ...claim, key, policy, level: levelOf(buckets.get(key), policy, now) }
      })
      // A single cost above the burst waits for a full bucket, then empties it.
      const short = levels.find(({ cost, level, policy }) => level < Math.min(cost, policy.burst))
      if (short) {
        const retryAfterSeconds = secondsUntil(short.cost, short.level, short.policy)
        return { ok: false, on: short.on, retryAfterSeconds }
      }
      for (const { key, level, cost } of levels) {
        buckets.delete(key)
        buckets.set(key, { left: Math.max(0, level - cost), atMs: now })
      }
      for (const oldest of buckets.keys()) {
        if (buckets.size <= most) break
        buckets.delete(oldest)
      }
      return { ok: true, tightest: tightestOf(levels) }
    },
    size: () => buckets.size,
  }
}

function partOf({ burst, perSecond }: Policy, processes: number): Policy {
  if (processes <= 1) return { burst, perSecond }
  return { burst: Math.max(1, Math.ceil(burst / processes)), perSecond: perSecond / processes }
}

function tightestOf(
  levels: readonly (Claim & { readonly policy: Policy; readonly level: number })[],
): Remaining | undefined {
  const [tightest] = levels.toSorted(
    (a, b) => (a.level - a.cost) / a.policy.burst - (b.level - b.cost) / b.policy.burst,
  )
  if (!tightest) return undefined
  const { on, policy, level, cost } = tightest
  const left = Math.max(0, Math.floor(level - cost))
  return { on, policy, left, fullInSeconds: secondsUntil(policy.burst, level - cost, policy) }
}
