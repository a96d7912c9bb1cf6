import type { Instant } from '@cho40/values'
import { isInstant } from '@cho40/values'

/** What a package says of itself, before anybody checked its signature. */
export type SeenPackage = {
  readonly text: string
  readonly sender: string
  readonly madeAt: Instant
  readonly values: number
  readonly units: readonly string[]
}

/** Looks into a package’s file; undefined when it is none. Whether it is true only the server tells. */
export function seePackage(text: string): SeenPackage | undefined {
  try {
    const signed: unknown = JSON.parse(text)
    if (!isRecord(signed) || typeof signed['body'] !== 'string') return undefined
    const body: unknown = JSON.parse(signed['body'])
    if (!isRecord(body) || body['format'] !== 'cho40-indicators@1') return undefined
    const { sender, madeAt, values } = body
    if (typeof sender !== 'string' || !isInstant(madeAt) || !Array.isArray(values)) return undefined
    const units = values.flatMap((one: unknown) =>
      isRecord(one) && typeof one['unitCode'] === 'string' ? [one['unitCode']] : [],
    )
    return { text, sender, madeAt, values: values.length, units: [...new Set(units)].toSorted() }
  } catch {
    // What is no JSON is no package.
    return undefined
  }
}

function isRecord(one: unknown): one is Record<string, unknown> {
  return typeof one === 'object' && one !== null
}
